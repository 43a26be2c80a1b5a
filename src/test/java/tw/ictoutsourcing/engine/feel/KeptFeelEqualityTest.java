package tw.ictoutsourcing.engine.feel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tw.ictoutsourcing.decisions.AllowedValues;
import tw.ictoutsourcing.decisions.Combinations;
import tw.ictoutsourcing.decisions.DecisionTables;

/**
 * Same input, same answer or same error as the stock engine: 10,000 seeded inputs over all tables. The stock engine takes
 * up to 50 ms for a large table, so those get fewer and the small ones the rest.
 */
class KeptFeelEqualityTest {

    private static final int INPUTS = 10_000;
    private static final int INPUTS_OF_A_LARGE_TABLE = 250;
    private static final int LARGE = 100;
    private static final DecisionTables STOCK = new DecisionTables(null);
    private static final DecisionTables KEPT = new DecisionTables(new KeptFeelEngineFactory(null));

    static List<String> tables() {
        return DecisionTables.keys();
    }

    @ParameterizedTest
    @MethodSource("tables")
    void answersAsTheStockEngineDoes(String table) {
        Random random = new Random(table.hashCode());
        Combinations inputs = new Combinations(AllowedValues.of(STOCK.model(table)));

        int share = share(table);
        for (int i = 0; i < share; i++) {
            Map<String, Object> input = inputs.any(random);
            if (i % 5 == 0) {
                spoil(input, random);
            }
            assertThat(outcome(KEPT, table, input))
                    .as("%s with %s", table, input)
                    .isEqualTo(outcome(STOCK, table, input));
        }
    }

    private static int share(String table) {
        long large = tables().stream().filter(KeptFeelEqualityTest::isLarge).count();
        long small = tables().size() - large;
        return isLarge(table)
                ? INPUTS_OF_A_LARGE_TABLE
                : (int) ((INPUTS - large * INPUTS_OF_A_LARGE_TABLE + small - 1) / small);
    }

    private static boolean isLarge(String table) {
        return STOCK.model(table).getModelElementsByType(Rule.class).size() > LARGE;
    }

    /** One value missing, absent or of the wrong type. */
    private static void spoil(Map<String, Object> input, Random random) {
        List<String> names = new ArrayList<>(input.keySet());
        String name = names.get(random.nextInt(names.size()));
        switch (random.nextInt(4)) {
            case 0 -> input.remove(name);
            case 1 -> input.put(name, null);
            case 2 -> input.put(name, "不是數字");
            default -> input.put(name, random.nextInt(100) - 50);
        }
    }

    private static Object outcome(DecisionTables tables, String table, Map<String, Object> input) {
        try {
            return tables.evaluate(table, input).getResultList();
        } catch (RuntimeException e) {
            return e.getClass().getName() + ": " + e.getMessage();
        }
    }
}
