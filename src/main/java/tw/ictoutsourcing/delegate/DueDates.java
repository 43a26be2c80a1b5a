package tw.ictoutsourcing.delegate;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** {@code ${dueDates}} in diagrams: by when a task is due and when to remind, by the decision {@code task-deadline}. */
@Component("dueDates")
public class DueDates {

    private static final String TABLE = "task-deadline";

    private final DecisionTables decisions;
    private final Dates dates;

    DueDates(DecisionTables decisions, Dates dates) {
        this.decisions = decisions;
        this.dates = dates;
    }

    /** The due date of the task that is being created, as ISO text. */
    public String of(DelegateExecution execution) {
        return deadline(execution, execution.getCurrentActivityId());
    }

    /** The due date of a task that begins now. @throws IllegalStateException in Chinese if no rule applies */
    public String deadline(DelegateExecution execution, String taskKey) {
        return dates.inDays(days(rule(execution, taskKey), "days"));
    }

    /** When to remind of a task that begins now; at once if its period is shorter than the notice. */
    public String reminder(DelegateExecution execution, String taskKey) {
        Map<String, Object> rule = rule(execution, taskKey);
        return dates.inDays(Math.max(0, days(rule, "days") - days(rule, "remindDaysBefore")));
    }

    private Map<String, Object> rule(DelegateExecution execution, String taskKey) {
        Map<String, Object> inputs = new HashMap<>();
        inputs.put("taskKey", taskKey);
        inputs.put("procedure", execution.getVariable("procedure"));
        return decisions.single(TABLE, inputs);
    }

    private static int days(Map<String, Object> rule, String output) {
        if (rule.get(output) instanceof Number number) {
            return number.intValue();
        }
        throw new IllegalStateException("決策表「" + TABLE + "」的 " + output + " 須為數字（日曆天）：" + rule + "。");
    }
}
