package tw.ictoutsourcing.engine.border;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.impl.ProcessInstantiationBuilderImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.persistence.deploy.cache.DeploymentCache;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.runtime.ProcessInstanceWithVariables;

/** One start by definition id or key (the other is null). */
class GuardedStart extends ProcessInstantiationBuilderImpl {

    private final Supplier<Gate> gate;

    GuardedStart(CommandExecutor commands, Supplier<Gate> gate, String definitionId, String definitionKey) {
        super(commands);
        this.gate = gate;
        this.processDefinitionId = definitionId;
        this.processDefinitionKey = definitionKey;
    }

    @Override
    public ProcessInstanceWithVariables executeWithVariablesInReturn(boolean skipListeners, boolean skipMappings) {
        return Answer.of(() -> commandExecutor.execute(command -> {
            boolean byUser = command.getAuthentication() != null
                    && command.getAuthentication().getUserId() != null;
            if (byUser && !modificationBuilder.getModificationOperations().isEmpty()) {
                throw new AuthorizationException("流程只能由起始事件開始");
            }
            Map<String, Object> submitted = new HashMap<>(getVariables());
            return gate.get().start(command, definition(command), submitted, values -> {
                getVariables().clear();
                setVariables(values);
                return super.executeWithVariablesInReturn(skipListeners, skipMappings);
            });
        }));
    }

    private ProcessDefinitionEntity definition(CommandContext command) {
        DeploymentCache cache = command.getProcessEngineConfiguration().getDeploymentCache();
        return command.runWithoutAuthorization(() -> processDefinitionId != null
                ? cache.findDeployedProcessDefinitionById(processDefinitionId)
                : cache.findDeployedLatestProcessDefinitionByKey(processDefinitionKey));
    }
}
