package tw.ictoutsourcing.delegate.border;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import tw.ictoutsourcing.engine.border.BadInput;
import tw.ictoutsourcing.engine.border.Submission;

/**
 * Variables of a case that an administrator changes past the forms: they pass the same guards, and a record keeps what
 * was there before.
 */
@Component
class VariableChanges {

    private final CaseRules rules;
    private final SubmissionRecord records;

    VariableChanges(CaseRules rules, SubmissionRecord records) {
        this.rules = rules;
        this.records = records;
    }

    /**
     * @return what may be set, as it goes into the engine
     * @throws BadInput if a name is unknown, a value malformed, or the value is nobody's to change
     */
    Map<String, Object> accept(Submission change) {
        List<String> faults = new ArrayList<>();
        change.values().forEach((name, value) -> refuse(change, name, value, faults));
        Map<String, Object> typed = rules.typed(change, change.values(), faults);
        rules.across(change, typed, faults);
        if (!faults.isEmpty()) {
            throw new BadInput(faults);
        }
        Map<String, Object> content = new LinkedHashMap<>();
        Map<String, Object> stored = new LinkedHashMap<>();
        typed.forEach((name, value) -> {
            content.put(label(name), beforeAndAfter(change.present().apply(name), value));
            stored.put(name, CaseVariable.stored(value));
        });
        Object caseNumber = change.present().apply("caseNumber");
        records.append(caseNumber == null ? null : caseNumber.toString(), "task", change, content);
        return stored;
    }

    private static void refuse(Submission change, String name, Object value, List<String> faults) {
        if (name.equals("caseNumber")) {
            faults.add("「案號」不得修改");
        } else if (value == null) {
            faults.add("「" + label(name) + "」不得清空");
        } else if (CaseVariables.named(name).isEmpty()) {
            Object present = change.present().apply(name);
            if (present == null) {
                faults.add("變數「" + name + "」不是此案件的變數，不予接受");
            } else if (!kind(present).equals(kind(value))) {
                faults.add("變數「" + name + "」須為" + kind(present) + "，不接受「" + value + "」");
            }
        }
    }

    /** What a variable without a declaration holds, it goes on holding: tables and gateways count on it. */
    private static String kind(Object value) {
        if (value instanceof Number) {
            return "數字";
        }
        if (value instanceof Boolean) {
            return "是或否";
        }
        return value instanceof Collection<?> ? "清單" : value instanceof Map<?, ?> ? "物件" : "文字";
    }

    private static String label(String name) {
        return CaseVariables.named(name)
                .map(declared -> declared.label() + "（" + name + "）")
                .orElse(name);
    }

    private static Map<String, Object> beforeAndAfter(Object before, Object after) {
        Map<String, Object> both = new LinkedHashMap<>();
        both.put("原值", before);
        both.put("新值", after);
        return both;
    }
}
