package tw.ictoutsourcing.checklist;

/**
 * An item before it belongs to a checklist. Only {@code code} and {@code mandatory} are required; decision key, version and rule id
 * name the table row that asked for it and are null for items that no table asked for.
 */
public record ItemDraft(
        String code,
        String family,
        String requirement,
        String question,
        String duty,
        String clause,
        boolean mandatory,
        String decisionKey,
        int decisionVersion,
        String ruleId) {

    /** The duty of an item that a review may not keep. */
    public static final String MUST_CLOSE = "must-close";

    /** An item that no decision table asked for, such as a document that a task wants attached. */
    public static ItemDraft plain(String code, String family, String requirement) {
        return new ItemDraft(code, family, requirement, null, null, null, true, null, 0, null);
    }
}
