package tw.ictoutsourcing.delegate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import tw.ictoutsourcing.engine.border.BadInput;
import tw.ictoutsourcing.record.Decided;
import tw.ictoutsourcing.record.RecordBook;

/**
 * {@code ${procedureSteps}} in diagrams: which steps the procedure of the case has, who does them and what it calls them, by
 * the decision {@code procedure-steps}.
 */
@Component("procedureSteps")
public class ProcedureSteps {

    private static final String TABLE = "procedure-steps";
    /** In the table: the unit that asked for the case. */
    private static final String UNIT = "unit";

    private final DecisionTables tables;
    private final RecordBook records;

    ProcedureSteps(DecisionTables tables, RecordBook records) {
        this.tables = tables;
        this.records = records;
    }

    /** Whether the case goes through a step; the rule that says so goes into the case's records. */
    public boolean applies(DelegateExecution execution, String step) {
        DecisionTables.Result answer = tables.evaluate(TABLE, inputs(execution, step));
        if (answer.rows().isEmpty()) {
            throw new BadInput("決策「" + TABLE + "」沒有步驟「" + step + "」的規則，無法繼續。請洽流程負責人補上規則");
        }
        DecisionTables.Row row = answer.rows().get(0);
        records.decided(Reading.caseNumber(execution), new Decided(TABLE, answer.version(), List.of(row.ruleId())));
        return Boolean.TRUE.equals(row.outputs().get("applies"));
    }

    /** The group that does the task which is being created. */
    public String group(DelegateExecution execution) {
        String group = text(execution, execution.getCurrentActivityId(), "group");
        return UNIT.equals(group) ? Reading.text(execution, "unitGroup") : group;
    }

    /** What the procedure calls a step, with its form code. */
    public String title(DelegateExecution execution, String step) {
        return text(execution, step, "title");
    }

    private String text(DelegateExecution execution, String step, String output) {
        return (String) tables.single(TABLE, inputs(execution, step)).get(output);
    }

    private static Map<String, Object> inputs(DelegateExecution execution, String step) {
        Map<String, Object> inputs = new HashMap<>();
        inputs.put("procedure", execution.getVariable("procedure"));
        inputs.put("step", step);
        inputs.put("personalData", execution.getVariable("personalData"));
        return inputs;
    }
}
