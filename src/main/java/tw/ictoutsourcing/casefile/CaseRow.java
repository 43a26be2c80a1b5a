package tw.ictoutsourcing.casefile;

import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * One case as the register has it. Anything but number, status and times may be null while it is not known.
 *
 * @param contractAmount total award in TWD, tax and options included
 * @param status 進行中, 已結案, 未委外, 不核准, 未決標 or 提前終止; 年度 for an {@link AgencyYear}
 * @param legalHold records of the case must be kept whatever their period
 */
public record CaseRow(
        String caseNumber,
        String title,
        String procedure,
        String requestingUnit,
        String unitGroup,
        String requester,
        String protectionLevel,
        Long contractAmount,
        LocalDate contractStart,
        LocalDate contractEnd,
        String regulationEdition,
        String vendorId,
        String vendorName,
        String phase,
        String outcome,
        String status,
        boolean legalHold,
        OffsetDateTime openedAt,
        OffsetDateTime updatedAt,
        int recordCount) {

    /** Whether work may still be done in the case. */
    public boolean isOpen() {
        return "進行中".equals(status);
    }
}
