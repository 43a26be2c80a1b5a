package tw.ictoutsourcing.delegate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.engine.variable.VariableMap;
import org.springframework.stereotype.Component;

/**
 * Evaluates the decision tables that were deployed with the running case, and tells which rule each row of the result came from.
 *
 * <p>An own DMN engine does it: the process engine's would write its history rows (several inserts per rule) and report the decision
 * a second time, while the record keeps what an auditor asks for. The FEEL engine is shared.
 */
@Component
class DecisionTables {

    private final Map<String, DecisionDefinition> definitions = new ConcurrentHashMap<>();
    private final ThreadLocal<List<DmnDecisionTableEvaluationEvent>> events = ThreadLocal.withInitial(ArrayList::new);
    private volatile DmnEngine dmn;

    /** One row of a result: the rule's id and its outputs by name. */
    record Row(String ruleId, Map<String, Object> outputs) {}

    /** @param rows in the order of the table */
    record Result(String key, String name, int version, List<Row> rows) {}

    /** @throws NoDecision if the case's deployment has no such table */
    Result evaluate(ExecutionEntity execution, String key, VariableMap variables) {
        ProcessEngineConfigurationImpl engine = Context.getProcessEngineConfiguration();
        DecisionDefinition definition =
                definition(engine, execution.getProcessDefinition().getDeploymentId(), key);
        events.get().clear();
        try {
            engine(engine).evaluateDecisionTable((DmnDecision) definition, variables.asVariableContext());
            List<Row> rows = events.get().stream()
                    .filter(event -> event.getDecisionTable().getKey().equals(key))
                    .flatMap(event -> event.getMatchingRules().stream())
                    .map(DecisionTables::row)
                    .toList();
            return new Result(key, definition.getName(), definition.getVersion(), rows);
        } finally {
            events.remove();
        }
    }

    /** Kept with its rules: even the engine's own cache asks the database for a definition, once a transaction. */
    private DecisionDefinition definition(ProcessEngineConfigurationImpl engine, String deploymentId, String key) {
        return definitions.computeIfAbsent(deploymentId + ' ' + key, unused -> {
            DecisionDefinition found =
                    engine.getDeploymentCache().findDeployedDecisionDefinitionByDeploymentAndKey(deploymentId, key);
            if (found == null) {
                throw new NoDecision(key);
            }
            return found;
        });
    }

    private DmnEngine engine(ProcessEngineConfigurationImpl engine) {
        if (dmn == null) {
            DefaultDmnEngineConfiguration configuration = new DefaultDmnEngineConfiguration();
            configuration.setFeelEngineFactory(
                    () -> engine.getDmnEngineConfiguration().getFeelEngine());
            configuration.getCustomPostDecisionTableEvaluationListeners().add(event -> events.get()
                    .add(event));
            dmn = configuration.buildEngine();
        }
        return dmn;
    }

    private static Row row(DmnEvaluatedDecisionRule rule) {
        Map<String, Object> outputs = new java.util.HashMap<>();
        rule.getOutputEntries()
                .values()
                .forEach(output ->
                        outputs.put(output.getOutputName(), output.getValue().getValue()));
        return new Row(rule.getId(), outputs);
    }

    /** A diagram names a table that was not deployed with it. */
    static class NoDecision extends RuntimeException {
        NoDecision(String key) {
            super("找不到決策表「" + key + "」：它須與流程一起部署");
        }
    }
}
