package tw.ictoutsourcing.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tw.ictoutsourcing.decisions.AllowedValues;
import tw.ictoutsourcing.decisions.Combinations;
import tw.ictoutsourcing.decisions.DecisionTables;
import tw.ictoutsourcing.engine.feel.KeptFeelEngineFactory;

/** Decisions per second of the six largest tables, stock FEEL against ours, in interleaved rounds. */
@Tag("benchmark")
class FeelBenchmark {

    private static final int ROUNDS = 5;
    private static final long ROUND_NANOS = 400_000_000L;

    private final DecisionTables stock = new DecisionTables(null);
    private final DecisionTables kept = new DecisionTables(new KeptFeelEngineFactory(null));

    @Test
    void decisionsPerSecond() {
        System.out.printf(
                "%-26s %5s %24s %26s %8s%n", "table", "rules", "stock/s (min-max)", "kept/s (min-max)", "ratio");
        double[] ratios = largest().mapToDouble(this::compare).toArray();
        assertThat(Arrays.stream(ratios).min().orElseThrow()).isGreaterThan(20);
    }

    private Stream<String> largest() {
        return DecisionTables.keys().stream()
                .sorted(Comparator.comparingInt(this::rules).reversed())
                .limit(6);
    }

    private int rules(String table) {
        return stock.model(table).getModelElementsByType(Rule.class).size();
    }

    private double compare(String table) {
        List<Map<String, Object>> inputs = new Combinations(AllowedValues.of(stock.model(table)))
                .sample(200, 7)
                .toList();
        double[] slow = new double[ROUNDS];
        double[] fast = new double[ROUNDS];
        perSecond(stock, table, inputs);
        perSecond(kept, table, inputs);
        for (int round = 0; round < ROUNDS; round++) {
            slow[round] = perSecond(stock, table, inputs);
            fast[round] = perSecond(kept, table, inputs);
        }
        double ratio = median(fast) / median(slow);
        System.out.printf("%-26s %5d %24s %26s %7.1fx%n", table, rules(table), shown(slow), shown(fast), ratio);
        return ratio;
    }

    private static double perSecond(DecisionTables tables, String table, List<Map<String, Object>> inputs) {
        Random random = new Random(11);
        long start = System.nanoTime();
        long done = 0;
        while (System.nanoTime() - start < ROUND_NANOS) {
            tables.evaluate(table, inputs.get(random.nextInt(inputs.size())));
            done++;
        }
        return done * 1e9 / (System.nanoTime() - start);
    }

    private static String shown(double[] rates) {
        return "%,.0f (%,.0f-%,.0f)"
                .formatted(
                        median(rates),
                        Arrays.stream(rates).min().orElseThrow(),
                        Arrays.stream(rates).max().orElseThrow());
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
