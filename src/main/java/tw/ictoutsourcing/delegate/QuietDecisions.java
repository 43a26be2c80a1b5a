package tw.ictoutsourcing.delegate;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import tw.ictoutsourcing.engine.border.BadInput;

/**
 * Tables that set a period rather than decide on a case (due dates, retention): evaluated without history, from the
 * deployment the running case started with, answers remembered.
 */
@Component
class QuietDecisions {

    private static final int REMEMBERED = 2_000;

    private record Place(String deploymentId, String key) {}

    private record Question(String definitionId, Map<String, Object> inputs) {}

    private final ObjectProvider<ProcessEngine> engine;
    // An engine of its own: the process engine's would write history and report to the records.
    private final DmnEngine tables =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
    private final Map<Place, DecisionDefinition> definitions = new ConcurrentHashMap<>();
    private final Map<Question, List<Map<String, Object>>> answers = new ConcurrentHashMap<>();

    QuietDecisions(ObjectProvider<ProcessEngine> engine) {
        this.engine = engine;
    }

    /**
     * The one row that matches.
     *
     * @param inputs without null keys; null values are allowed
     * @throws IllegalStateException in Chinese if there is no such table
     * @throws BadInput if no rule matches
     */
    Map<String, Object> single(String key, Map<String, Object> inputs) {
        DecisionDefinition definition = definition(key);
        if (answers.size() > REMEMBERED) {
            answers.clear();
        }
        return answers
                .computeIfAbsent(new Question(definition.getId(), inputs), q -> tables.evaluateDecisionTable(
                                (DmnDecision) definition, inputs)
                        .getResultList())
                .stream()
                .findFirst()
                .orElseThrow(() -> new BadInput("決策「" + key + "」沒有給出結果，無法繼續；輸入：" + inputs + "。請洽流程負責人補上規則"));
    }

    private DecisionDefinition definition(String key) {
        String deploymentId = runningDeployment();
        if (deploymentId == null) {
            return find(key, null);
        }
        return definitions.computeIfAbsent(new Place(deploymentId, key), p -> find(key, deploymentId));
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
        ProcessEngineConfigurationImpl configuration =
                (ProcessEngineConfigurationImpl) engine.getObject().getProcessEngineConfiguration();
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
