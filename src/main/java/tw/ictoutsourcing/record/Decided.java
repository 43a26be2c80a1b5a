package tw.ictoutsourcing.record;

import java.util.List;

/**
 * A decision that was taken: which table, which version of it, which rules matched.
 *
 * @param ruleIds in the order of the table, empty if none matched or it has none
 */
public record Decided(String decisionKey, int version, List<String> ruleIds) {}
