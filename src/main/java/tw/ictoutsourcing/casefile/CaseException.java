package tw.ictoutsourcing.casefile;

import java.time.LocalDate;

/**
 * A requirement that a case meets otherwise for a time.
 *
 * @param id process instance of the exception
 * @param code the requirement's, as in the checklists
 * @param compensation what is done instead
 * @param validUntil last day
 */
public record CaseException(
        String id,
        String caseNumber,
        String code,
        String requirement,
        String compensation,
        LocalDate validUntil,
        String approvedBy,
        LocalDate approvedOn) {}
