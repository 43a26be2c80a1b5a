package tw.ictoutsourcing.casefile;

/**
 * Where a case's chain of records ends.
 *
 * @param head hash of the last record, empty if there is none
 * @param count number of records
 * @param procedure procedure the case follows, may be null
 * @param legalHold whether records of the case are under legal hold
 */
public record ChainEnd(String head, int count, String procedure, boolean legalHold) {}
