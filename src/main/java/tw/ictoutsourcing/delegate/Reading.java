package tw.ictoutsourcing.delegate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.el.FixedValue;
import org.camunda.spin.json.SpinJsonNode;

/** Reads what a delegate needs from where the execution stands. */
final class Reading {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Reading() {}

    /** The case's number: the business key of every process of a case. Null outside a case. */
    static String caseNumber(DelegateExecution execution) {
        String key = execution.getProcessBusinessKey();
        return key != null ? key : text(execution, "caseNumber");
    }

    static String text(DelegateExecution execution, String variable) {
        Object value = execution.getVariable(variable);
        return value == null ? null : value.toString();
    }

    /** A variable's value in plain Java: JSON as maps and lists. */
    static Object plain(DelegateExecution execution, String variable) {
        Object value = execution.getVariable(variable);
        if (!(value instanceof SpinJsonNode json)) {
            return value;
        }
        try {
            return JSON.readValue(json.toString(), Object.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("變數「" + variable + "」不是有效的 JSON。", e);
        }
    }

    /**
     * A field of a delegate. Typed as a string in Modeler it may still have {@code ${}}; a value that an expression gave
     * is never read as an expression again, for people could have typed it.
     */
    static String field(Expression field, DelegateExecution execution) {
        if (field == null) {
            return null;
        }
        Object value = field.getValue(execution);
        if (field instanceof FixedValue && value != null && value.toString().contains("${")) {
            value = Context.getProcessEngineConfiguration()
                    .getExpressionManager()
                    .createExpression(value.toString())
                    .getValue(execution);
        }
        // Editors that indent XML put line breaks around it.
        return value == null || value.toString().isBlank()
                ? null
                : value.toString().strip();
    }

    /** Who acts, null for the system (timers, jobs). */
    static String actor() {
        return Context.getCommandContext().getAuthenticatedUserId();
    }
}
