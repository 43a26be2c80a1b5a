package tw.ictoutsourcing.delegate.border;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import tw.ictoutsourcing.engine.border.Submission;

/** Rules that hold on every form: the guards of the case's variables, and those across fields. */
@Component
class CaseRules {

    private static final int LONGEST = 4000;

    private final TimeOrder timeOrder;

    CaseRules(TimeOrder timeOrder) {
        this.timeOrder = timeOrder;
    }

    /** Accepted values with the case's variables typed; what breaks a rule is left out and named. */
    Map<String, Object> typed(Submission submission, Map<String, Object> accepted, List<String> faults) {
        Map<String, Object> typed = new LinkedHashMap<>();
        accepted.forEach((name, value) -> {
            try {
                requireWidth(value);
                var declared = CaseVariables.named(name);
                typed.put(name, declared.isPresent() ? declared.get().accept(value) : value);
            } catch (CaseVariableGuard.Refused e) {
                faults.add("「" + label(submission, name) + "」" + e.getMessage());
            }
        });
        return typed;
    }

    /** As the form shows it, else as everybody calls it. */
    static String label(Submission submission, String name) {
        String shown = submission.form() == null ? name : submission.form().label(name);
        return shown.equals(name)
                ? CaseVariables.named(name).map(CaseVariable::label).orElse(name)
                : shown;
    }

    /** What a form does not limit, the engine's column does. */
    private static void requireWidth(Object value) throws CaseVariableGuard.Refused {
        if (value instanceof String text && text.length() > LONGEST) {
            throw new CaseVariableGuard.Refused("至多 " + LONGEST + " 字，現有 " + text.length() + " 字");
        }
    }

    void across(Submission submission, Map<String, Object> typed, List<String> faults) {
        String start = date(CaseVariables.CONTRACT_START, submission, typed);
        String end = date(CaseVariables.CONTRACT_END, submission, typed);
        boolean touched = typed.containsKey("contractStart") || typed.containsKey("contractEnd");
        // ISO dates compare as text.
        if (touched && start != null && end != null && end.compareTo(start) < 0) {
            faults.add("「契約結束日」（" + end + "）不得早於「契約開始日」（" + start + "）");
        }
        timeOrder.check(submission, typed, faults);
    }

    private static String date(CaseVariable<String> variable, Submission submission, Map<String, Object> typed) {
        Object value = typed.containsKey(variable.name())
                ? typed.get(variable.name())
                : submission.present().apply(variable.name());
        return value == null ? null : value.toString();
    }
}
