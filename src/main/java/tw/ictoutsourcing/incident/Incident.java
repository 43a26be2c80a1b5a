package tw.ictoutsourcing.incident;

import java.time.OffsetDateTime;
import java.util.Map;

/**
 * One incident.
 *
 * @param number e.g. {@code 115-0001-E01}
 * @param level 1–4; 3 and 4 are serious
 * @param status 處理中, 非資安事件 or 已結案
 * @param moments those that are known
 * @param evidenceHeld nothing may be restarted
 */
public record Incident(
        String number,
        String caseNumber,
        int level,
        String status,
        Map<Moment, OffsetDateTime> moments,
        boolean evidenceHeld) {

    /** Null while it has not come. */
    public OffsetDateTime at(Moment moment) {
        return moments.get(moment);
    }
}
