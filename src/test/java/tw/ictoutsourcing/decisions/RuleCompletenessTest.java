package tw.ictoutsourcing.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tw.ictoutsourcing.engine.feel.KeptFeelEngineFactory;

/** A table that collects may collect nothing; any other must answer, and a unique one with one answer only. */
class RuleCompletenessTest {

    private static final int COMBINATIONS = 20_000;
    private static final DecisionTables TABLES = new DecisionTables(new KeptFeelEngineFactory(null));

    static List<String> tables() {
        return DecisionTables.keys();
    }

    @ParameterizedTest
    @MethodSource("tables")
    void everyCombinationOfAllowedValuesGivesAResult(String table) {
        boolean collects = collects(table);
        Map<String, List<Object>> allowed = AllowedValues.of(TABLES.model(table));

        new Combinations(allowed)
                .allOrSample(collects ? 1_000 : COMBINATIONS, 3)
                .forEach(inputs -> {
                    DmnDecisionResult result = TABLES.evaluate(table, inputs);
                    if (!collects) {
                        assertThat(result).as("%s with %s", table, inputs).isNotEmpty();
                    }
                });
    }

    private static boolean collects(String table) {
        Decision decision = TABLES.model(table).getModelElementById(table);
        return decision.getExpression() instanceof DecisionTable logic && logic.getHitPolicy() == HitPolicy.COLLECT;
    }
}
