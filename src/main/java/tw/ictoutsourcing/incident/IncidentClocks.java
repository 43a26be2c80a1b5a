package tw.ictoutsourcing.incident;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The deadlines of all incidents (table {@code incident_clock}), in the engine's transaction. */
@Component
public class IncidentClocks {

    private final JdbcClient jdbc;
    private final Incidents incidents;

    IncidentClocks(JdbcClient jdbc, Incidents incidents) {
        this.jdbc = jdbc;
        this.incidents = incidents;
    }

    /** Sets how long each deadline is, again when the level changed, and computes them anew. */
    public void wind(String number, Collection<Period> periods) {
        for (Period period : periods) {
            int known = jdbc.sql("update incident_clock set period_minutes = ?, warn_minutes = ?, clause = ?"
                            + " where incident_number = ? and kind = ?")
                    .params(
                            period.minutes(),
                            period.warnMinutes(),
                            period.clause(),
                            number,
                            period.kind().name())
                    .update();
            if (known == 0) {
                jdbc.sql("insert into incident_clock (period_minutes, warn_minutes, clause, incident_number, kind)"
                                + " values (?, ?, ?, ?, ?)")
                        .params(
                                period.minutes(),
                                period.warnMinutes(),
                                period.clause(),
                                number,
                                period.kind().name())
                        .update();
            }
        }
        compute(number);
    }

    /** Brings start, deadline and end of every clock to what the incident's moments say now. */
    public void compute(String number) {
        Incident incident = incidents.require(number);
        for (IncidentClock clock : all(number)) {
            OffsetDateTime start = clock.kind().startOf(incident);
            OffsetDateTime due = start == null ? null : start.plusMinutes(clock.periodMinutes());
            boolean moved = due == null || clock.dueAt() == null || !due.isEqual(clock.dueAt());
            jdbc.sql("update incident_clock set starts_at = ?, due_at = ?, warn_at = ?, met_at = ?, warned_at = ?,"
                            + " escalated_at = ? where incident_number = ? and kind = ?")
                    .params(
                            start,
                            due,
                            due == null ? null : due.minusMinutes(warnMinutes(number, clock.kind())),
                            start == null ? null : clock.kind().stopOf(incident),
                            moved ? null : clock.warnedAt(),
                            moved ? null : clock.escalatedAt(),
                            number,
                            clock.kind().name())
                    .update();
        }
    }

    /** In the order in which they run. */
    public List<IncidentClock> all(String number) {
        return jdbc
                .sql("select incident_number, kind, period_minutes, clause, starts_at, warn_at, due_at, met_at,"
                        + " warned_at, escalated_at from incident_clock where incident_number = ?")
                .param(number)
                .query(IncidentClock.class)
                .list()
                .stream()
                .sorted((a, b) -> a.kind().compareTo(b.kind()))
                .toList();
    }

    /** @throws IllegalStateException in Chinese if the incident's clocks are not wound */
    public IncidentClock require(String number, ClockKind kind) {
        return all(number).stream()
                .filter(clock -> clock.kind() == kind)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("資安事件「" + number + "」沒有時限「" + kind.label() + "」。"));
    }

    public void warned(String number, ClockKind kind, OffsetDateTime now) {
        note("warned_at", number, kind, now);
    }

    public void escalated(String number, ClockKind kind, OffsetDateTime now) {
        note("escalated_at", number, kind, now);
    }

    private void note(String column, String number, ClockKind kind, OffsetDateTime now) {
        jdbc.sql("update incident_clock set " + column + " = ? where incident_number = ? and kind = ?")
                .params(Objects.requireNonNull(now), number, kind.name())
                .update();
    }

    private int warnMinutes(String number, ClockKind kind) {
        return jdbc.sql("select warn_minutes from incident_clock where incident_number = ? and kind = ?")
                .params(number, kind.name())
                .query(Integer.class)
                .single();
    }
}
