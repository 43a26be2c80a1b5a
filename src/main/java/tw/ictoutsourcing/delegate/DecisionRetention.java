package tw.ictoutsourcing.delegate;

import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import tw.ictoutsourcing.record.Retention;

/** Periods of retention by the decision {@code record-retention}. */
@Component
class DecisionRetention implements Retention {

    private static final String TABLE = "record-retention";

    private final DecisionTables decisions;

    DecisionRetention(DecisionTables decisions) {
        this.decisions = decisions;
    }

    @Override
    public Rule ruleFor(String procedure, String recordType) {
        Map<String, Object> inputs = new HashMap<>();
        inputs.put("procedure", procedure);
        inputs.put("recordType", recordType);
        Map<String, Object> rule = decisions.single(TABLE, inputs);
        if (!(rule.get("retentionYears") instanceof Number years) || rule.get("startsAt") == null) {
            throw new IllegalStateException("決策表「" + TABLE + "」缺少 startsAt 或 retentionYears，輸入為 " + inputs + "。");
        }
        return new Rule(
                text(rule, "formCode"),
                text(rule, "title"),
                text(rule, "custodian"),
                text(rule, "startsAt"),
                years.intValue(),
                text(rule, "clause"));
    }

    private static String text(Map<String, Object> rule, String output) {
        Object value = rule.get(output);
        return value == null || value.toString().isBlank() ? null : value.toString();
    }
}
