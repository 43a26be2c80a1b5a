package tw.ictoutsourcing.delegate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import tw.ictoutsourcing.engine.border.BadInput;

/**
 * Evaluates decision tables from Java, and tells which rule each row of the result came from.
 *
 * <p>An own DMN engine does it: the process engine's would write its history rows (several inserts per rule) and report
 * the decision a second time, while the record keeps what an auditor asks for. The FEEL engine is shared.
 */
@Component
class DecisionTables {

    private static final int REMEMBERED = 2_000;

    /** One row of a result: the rule's id and its outputs by name. */
    record Row(String ruleId, Map<String, Object> outputs) {}

    /** @param rows in the order of the table */
    record Result(String key, String name, int version, List<Row> rows) {}

    private record Question(String definitionId, Map<String, Object> inputs) {}

    private final ObjectProvider<ProcessEngine> engine;
    private final DecisionDefinitions definitions;
    private final Map<Question, Result> answers = new ConcurrentHashMap<>();
    private final ThreadLocal<List<DmnDecisionTableEvaluationEvent>> events = ThreadLocal.withInitial(ArrayList::new);
    private volatile DmnEngine dmn;

    DecisionTables(ObjectProvider<ProcessEngine> engine, DecisionDefinitions definitions) {
        this.engine = engine;
        this.definitions = definitions;
    }

    /**
     * All rows that match.
     *
     * @throws IllegalStateException in Chinese if there is no such table
     */
    Result evaluate(String key, Map<String, Object> inputs) {
        return evaluate(definitions.of(key), inputs);
    }

    /**
     * The one row that matches, for tables that set a period by few inputs: answers are remembered.
     *
     * @param inputs without null keys; null values are allowed
     * @throws IllegalStateException in Chinese if there is no such table
     * @throws BadInput if no rule matches
     */
    Map<String, Object> single(String key, Map<String, Object> inputs) {
        DecisionDefinition definition = definitions.of(key);
        if (answers.size() > REMEMBERED) {
            answers.clear();
        }
        return answers
                .computeIfAbsent(new Question(definition.getId(), inputs), asked -> evaluate(definition, inputs))
                .rows()
                .stream()
                .findFirst()
                .orElseThrow(() -> new BadInput("決策「" + key + "」沒有給出結果，無法繼續；輸入：" + inputs + "。請洽流程負責人補上規則"))
                .outputs();
    }

    private Result evaluate(DecisionDefinition definition, Map<String, Object> inputs) {
        events.get().clear();
        try {
            dmn().evaluateDecisionTable((DmnDecision) definition, inputs);
            List<Row> rows = events.get().stream()
                    .filter(event -> event.getDecisionTable().getKey().equals(definition.getKey()))
                    .flatMap(event -> event.getMatchingRules().stream())
                    .map(DecisionTables::row)
                    .toList();
            return new Result(definition.getKey(), definition.getName(), definition.getVersion(), rows);
        } finally {
            events.remove();
        }
    }

    private DmnEngine dmn() {
        if (dmn == null) {
            var process = (ProcessEngineConfigurationImpl) engine.getObject().getProcessEngineConfiguration();
            DefaultDmnEngineConfiguration configuration = new DefaultDmnEngineConfiguration();
            configuration.setFeelEngineFactory(
                    () -> process.getDmnEngineConfiguration().getFeelEngine());
            configuration.getCustomPostDecisionTableEvaluationListeners().add(event -> events.get()
                    .add(event));
            dmn = configuration.buildEngine();
        }
        return dmn;
    }

    private static Row row(DmnEvaluatedDecisionRule rule) {
        Map<String, Object> outputs = new HashMap<>();
        rule.getOutputEntries()
                .values()
                .forEach(output ->
                        outputs.put(output.getOutputName(), output.getValue().getValue()));
        return new Row(rule.getId(), outputs);
    }
}
