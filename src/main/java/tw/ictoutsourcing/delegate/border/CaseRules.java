package tw.ictoutsourcing.delegate.border;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import tw.ictoutsourcing.engine.border.Submission;

/** Rules that hold on every form: the guards of the case's variables, and those across fields. */
@Component
class CaseRules {

    /** Accepted values with the case's variables typed; what breaks a rule is left out and named. */
    Map<String, Object> typed(Submission submission, Map<String, Object> accepted, List<String> faults) {
        Map<String, Object> typed = new LinkedHashMap<>();
        accepted.forEach((name, value) -> {
            try {
                var declared = CaseVariables.named(name);
                typed.put(name, declared.isPresent() ? declared.get().accept(value) : value);
            } catch (CaseVariableGuard.Refused e) {
                String label =
                        submission.form() == null ? name : submission.form().label(name);
                faults.add(
                        label.equals(name)
                                ? CaseVariables.named(name).orElseThrow().message(e)
                                : "「" + label + "」" + e.getMessage());
            }
        });
        return typed;
    }

    void across(Submission submission, Map<String, Object> typed, List<String> faults) {
        String start = date(CaseVariables.CONTRACT_START, submission, typed);
        String end = date(CaseVariables.CONTRACT_END, submission, typed);
        boolean touched = typed.containsKey("contractStart") || typed.containsKey("contractEnd");
        // ISO dates compare as text.
        if (touched && start != null && end != null && end.compareTo(start) < 0) {
            faults.add("「契約結束日」（" + end + "）不得早於「契約開始日」（" + start + "）");
        }
    }

    private static String date(CaseVariable<String> variable, Submission submission, Map<String, Object> typed) {
        Object value = typed.containsKey(variable.name())
                ? typed.get(variable.name())
                : submission.present().apply(variable.name());
        return value == null ? null : value.toString();
    }
}
