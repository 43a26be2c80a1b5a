package tw.ictoutsourcing.delegate;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Finds a decision table: the one that was deployed with the running case, outside of a case the latest. */
@Component
class DecisionDefinitions {

    private record Place(String deploymentId, String key) {}

    private final ObjectProvider<ProcessEngine> engine;
    // Kept with their rules: even the engine's own cache asks the database for a definition, once a transaction.
    private final Map<Place, DecisionDefinition> known = new ConcurrentHashMap<>();

    DecisionDefinitions(ObjectProvider<ProcessEngine> engine) {
        this.engine = engine;
    }

    /** @throws IllegalStateException in Chinese if there is none */
    DecisionDefinition of(String key) {
        String deploymentId = runningDeployment();
        return deploymentId == null
                ? find(key, null)
                : known.computeIfAbsent(new Place(deploymentId, key), place -> find(key, deploymentId));
    }

    private static String runningDeployment() {
        if (Context.getCommandContext() != null
                && Context.getCoreExecutionContext() != null
                && Context.getCoreExecutionContext().getExecution() instanceof ExecutionEntity execution) {
            return execution.getProcessDefinition().getDeploymentId();
        }
        return null;
    }

    private DecisionDefinition find(String key, String deploymentId) {
        var configuration = (ProcessEngineConfigurationImpl) engine.getObject().getProcessEngineConfiguration();
        return configuration
                .getCommandExecutorTxRequired()
                .execute(context -> context.runWithoutAuthorization(() -> find(context, key, deploymentId)));
    }

    private static DecisionDefinition find(CommandContext context, String key, String deploymentId) {
        DecisionDefinition stored = deploymentId == null
                ? null
                : context.getDecisionDefinitionManager().findDecisionDefinitionByDeploymentAndKey(deploymentId, key);
        if (stored == null) {
            stored = context.getDecisionDefinitionManager().findLatestDecisionDefinitionByKey(key);
        }
        if (stored == null) {
            throw new IllegalStateException("查無決策表「" + key + "」。");
        }
        // By id from the cache: there it is with its rules, ready to evaluate.
        return context.getProcessEngineConfiguration()
                .getDeploymentCache()
                .findDeployedDecisionDefinitionById(stored.getId());
    }
}
