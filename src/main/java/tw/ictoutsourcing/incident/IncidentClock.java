package tw.ictoutsourcing.incident;

import java.time.OffsetDateTime;

/**
 * One deadline. Times are null while the clock does not run yet, {@code metAt} while the deadline is not met.
 *
 * @param clause what the deadline rests on
 * @param warnedAt when somebody was warned, null if not yet
 * @param escalatedAt when the superiors were told, null if not
 */
public record IncidentClock(
        String incidentNumber,
        ClockKind kind,
        int periodMinutes,
        String clause,
        OffsetDateTime startsAt,
        OffsetDateTime warnAt,
        OffsetDateTime dueAt,
        OffsetDateTime metAt,
        OffsetDateTime warnedAt,
        OffsetDateTime escalatedAt) {

    /** 準時 or 逾時; the deadline's own minute is still on time. Null while it is open. */
    public String outcome() {
        if (metAt == null || dueAt == null) {
            return null;
        }
        return metAt.isAfter(dueAt) ? "逾時" : "準時";
    }
}
