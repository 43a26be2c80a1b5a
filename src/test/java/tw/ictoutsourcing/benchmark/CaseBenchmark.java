package tw.ictoutsourcing.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tw.ictoutsourcing.TestDatabase;
import tw.ictoutsourcing.wholecase.CaseData;

/**
 * A whole case of campus-system, from request to closed with two vendors and one audit, in the application and in a
 * {@link Twin}, round by round in turn.
 */
@Tag("benchmark")
class CaseBenchmark {

    private static final int WARM_UP = Integer.getInteger("benchmark.warm-up", 6);
    private static final int ROUNDS = Integer.getInteger("benchmark.rounds", 15);

    /** A year's contract: the audit falls due once. */
    private final CaseData data = CaseData.named("campus-system").during("2027-01-01", "2027-12-31");

    private record Round(Meter.Reading ours, Meter.Reading twin) {
        double ratio(ToDoubleFunction<Meter.Reading> figure) {
            return figure.applyAsDouble(ours) / figure.applyAsDouble(twin);
        }
    }

    @BeforeAll
    static void sayWhatIsCounted() {
        System.out.println(
                """
                One case of campus-system (request to closed, two vendors, one audit); ours against the bare twin.
                Counted: start, forms sent, timers, entries of checklists saved list by list, files; not: lists, pages.
                Twin: plain engine, history full, empty delegates, stock FEEL, no authorization; form values, checklists
                (one Json each) and files are variables. Both on the same kind of database, in turn. Median (min-max).""");
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void costsNoMoreThanTheBareTwin(TestDatabase database) throws Exception {
        assumeTrue(database.name().matches(System.getProperty("benchmark.database", ".*")));
        try (Ours ours = new Ours(database);
                Twin twin = new Twin(database, ours, data)) {
            Step.Script script = ours.record(data);
            assertThat(twin.walk(script)).containsExactlyInAnyOrderElementsOf(script.walked());
            for (int i = 0; i < WARM_UP; i++) {
                round(i, ours, twin, script);
            }
            List<Round> rounds = new ArrayList<>();
            for (int i = 0; i < ROUNDS; i++) {
                rounds.add(round(i, ours, twin, script));
            }
            report(database, rounds);
        }
    }

    private Round round(int number, Ours ours, Twin twin, Step.Script script) throws Exception {
        ours.meter().read();
        twin.meter().read();
        if (number % 2 == 0) {
            ours.walk(data);
            twin.walk(script);
        } else {
            twin.walk(script);
            ours.walk(data);
        }
        if (System.getProperty("benchmark.kinds") != null && number == WARM_UP - 1) {
            Kinds.print("ours", ours.meter());
            Kinds.print("twin", twin.meter());
        }
        return new Round(ours.meter().read(), twin.meter().read());
    }

    private static void report(TestDatabase database, List<Round> rounds) {
        System.out.printf("%-11s %-12s %22s %22s %20s%n", database, "per case", "ours", "twin", "ratio");
        line("time (ms)", rounds, Meter.Reading::millis);
        line("cpu (ms)", rounds, Meter.Reading::cpuMillis);
        line("statements", rounds, Meter.Reading::statements);
        line("round trips", rounds, Meter.Reading::roundTrips);
    }

    private static void line(String name, List<Round> rounds, ToDoubleFunction<Meter.Reading> figure) {
        double[] ours = rounds.stream().map(Round::ours).mapToDouble(figure).toArray();
        double[] twin = rounds.stream().map(Round::twin).mapToDouble(figure).toArray();
        double[] ratios =
                rounds.stream().mapToDouble(round -> round.ratio(figure)).toArray();
        System.out.printf(
                "%-11s %-12s %22s %22s %20s%n",
                "", name, shown("%.0f", ours), shown("%.0f", twin), shown("%.2f", ratios));
    }

    private static String shown(String format, double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return (format + " (" + format + "-" + format + ")")
                .formatted(sorted[sorted.length / 2], sorted[0], sorted[sorted.length - 1]);
    }
}
