package tw.ictoutsourcing.record;

/** How long a record must be kept. */
public interface Retention {

    /**
     * @throws IllegalStateException in Chinese if there is no rule
     */
    Rule ruleFor(String procedure, String recordType);

    /**
     * @param formCode form of the procedure, e.g. IMS-P-018-01; may be null
     * @param title name of the form, may be null
     * @param custodian who keeps it, may be null
     * @param startsAt event the period starts from: 建立, 契約終止 or 結案
     * @param years length of the period
     * @param clause source, may be null
     */
    record Rule(String formCode, String title, String custodian, String startsAt, int years, String clause) {}
}
