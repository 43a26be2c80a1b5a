package tw.ictoutsourcing.casefile;

import java.time.LocalDate;

/**
 * A finding against a vendor and how its correction went.
 *
 * @param id process instance of the corrective action
 * @param source 自評, 稽核, 驗收 or 複委託
 * @param severity 重大, 一般 or 建議
 * @param timesLate how often it was reported overdue
 * @param closedOn null while it is open
 */
public record Finding(
        String id,
        String caseNumber,
        String vendorId,
        String vendorName,
        String source,
        String severity,
        LocalDate foundOn,
        LocalDate dueOn,
        int timesLate,
        LocalDate closedOn) {

    /** As people read it in a list. */
    public String state() {
        if (closedOn == null) {
            return timesLate > 0 ? "逾期未改善" : "改善中";
        }
        return timesLate > 0 ? "逾期後改善" : "如期改善";
    }
}
