package tw.ictoutsourcing.engine.border;

import java.util.LinkedHashMap;
import java.util.Map;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;

/** Somebody sets variables of a running instance past its forms. */
final class VariableChange {

    private VariableChange() {}

    /** What may be set. What the application itself sets, or at an instance that does not exist, is the engine's matter. */
    static Map<String, ?> accepted(Border border, CommandContext command, String executionId, Map<String, ?> changed) {
        Authentication user = command.getAuthentication();
        ExecutionEntity execution =
                executionId == null ? null : command.getExecutionManager().findExecutionById(executionId);
        if (user == null || user.getUserId() == null || execution == null || changed == null || changed.isEmpty()) {
            return changed;
        }
        // Who may not learns nothing about the values.
        command.getProcessEngineConfiguration()
                .getCommandCheckers()
                .forEach(checker -> checker.checkUpdateProcessInstanceVariables(execution));
        Submission submission = new Submission(
                null,
                execution.getActivityId(),
                "管理員修改變數",
                execution.getProcessDefinition().getKey(),
                Map.of("recordType", "variable-change"),
                null,
                PlainValues.of(new LinkedHashMap<>(changed)),
                user.getUserId(),
                name -> PlainValues.plain(execution.getVariable(name)),
                Map.of(),
                null);
        Context.setExecutionContext(execution);
        try {
            return border.onChange(submission);
        } finally {
            Context.removeExecutionContext();
        }
    }
}
