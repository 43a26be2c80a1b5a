package tw.ictoutsourcing.decisions;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.InputEntry;
import org.camunda.bpm.model.dmn.instance.Rule;
import tw.ictoutsourcing.engine.feel.KeptFeelEngineFactory;

/**
 * Remembers which rules were hit, and searches inputs for those that were not. Reads the files itself, so a table added to
 * decisions/ is covered without a word here.
 */
public final class RuleCoverage {

    private static final int ENUMERATED = 2_000;
    private static final int TRIES_PER_RULE = 400;

    private final Set<String> hit = new HashSet<>();
    private final FeelEngine feel = new KeptFeelEngineFactory(null).createInstance();
    private final DecisionTables tables = new DecisionTables(new KeptFeelEngineFactory(null), this::remember);

    private void remember(DmnDecisionTableEvaluationEvent event) {
        event.getMatchingRules()
                .forEach(rule -> hit.add(event.getDecisionTable().getKey() + "#" + rule.getId()));
    }

    public DmnDecisionResult evaluate(String decision, Map<String, Object> variables) {
        return tables.evaluate(decision, variables);
    }

    public DecisionTables tables() {
        return tables;
    }

    /** Rules of a file, as {@code decision#rule}, that nothing evaluated so far has hit. */
    public Set<String> missed(String file) {
        Set<String> missed = new TreeSet<>();
        tables.model(file).getModelElementsByType(Rule.class).forEach(rule -> missed.add(name(rule)));
        missed.removeAll(hit);
        return missed;
    }

    /** Evaluates the file's main decision with allowed values until each rule is hit or the tries are used up. */
    public void search(String file) {
        Map<String, List<Object>> allowed = AllowedValues.of(tables.model(file));
        Map<String, List<Object>> unforeseen = andUnforeseen(allowed);
        new Combinations(allowed).allOrSample(ENUMERATED, 1).forEach(each -> evaluate(file, each));
        for (Rule rule : tables.model(file).getModelElementsByType(Rule.class)) {
            Random random = new Random(2);
            for (int i = 0; i < TRIES_PER_RULE && !hit.contains(name(rule)); i++) {
                evaluate(file, aimedAt(rule, i % 2 == 0 ? allowed : unforeseen, random));
            }
        }
    }

    private Map<String, Object> aimedAt(Rule rule, Map<String, List<Object>> tried, Random random) {
        Map<String, List<Object>> narrowed = new HashMap<>(tried);
        List<InputEntry> cells = List.copyOf(rule.getInputEntries());
        int column = 0;
        for (Input input : ((DecisionTable) rule.getParentElement()).getInputs()) {
            String variable =
                    input.getInputExpression().getText().getTextContent().trim();
            String cell = cells.get(column++).getText().getTextContent().trim();
            if (tried.containsKey(variable) && !cell.isEmpty() && !cell.equals("-")) {
                List<Object> fitting = new ArrayList<>(tried.get(variable));
                fitting.removeIf(value -> !fits(cell, value));
                narrowed.put(variable, fitting.isEmpty() ? tried.get(variable) : fitting);
            }
        }
        return new Combinations(narrowed).any(random);
    }

    /** Rules for what is missing or unforeseen are reached by values that no cell names. */
    private static Map<String, List<Object>> andUnforeseen(Map<String, List<Object>> allowed) {
        Map<String, List<Object>> widened = new HashMap<>();
        allowed.forEach((variable, values) -> {
            List<Object> more = new ArrayList<>(values);
            more.add(null);
            if (values.stream().allMatch(String.class::isInstance)) {
                more.add("其他");
            }
            widened.put(variable, more);
        });
        return widened;
    }

    private boolean fits(String cell, Object value) {
        return feel.evaluateSimpleUnaryTests(
                cell, "cellInput", Variables.putValue("cellInput", value).asVariableContext());
    }

    private static String name(Rule rule) {
        return ((Decision) rule.getParentElement().getParentElement()).getId() + "#" + rule.getId();
    }
}
