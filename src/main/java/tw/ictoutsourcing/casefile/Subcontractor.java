package tw.ictoutsourcing.casefile;

import java.time.LocalDate;

/**
 * A subcontractor that the agency consented to.
 *
 * @param parentVendorId who passed the work on: the case's vendor, or another subcontractor
 * @param levelNo 1 = directly below the case's vendor
 * @param sharePercent of the contract amount
 * @param consentInstance process instance of the consent, which names its record
 */
public record Subcontractor(
        String caseNumber,
        String vendorId,
        String vendorName,
        String parentVendorId,
        int levelNo,
        int sharePercent,
        String work,
        LocalDate consentedOn,
        String consentedBy,
        String consentInstance) {}
