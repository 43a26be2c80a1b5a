package tw.ictoutsourcing.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tw.ictoutsourcing.TestDatabase;

/** One round of the deadline watch over a full house; what is not due must not cost a statement. */
@Tag("benchmark")
class DeadlineBenchmark {

    private static final int CASES = 1_000;
    private static final int FEW = 1_000;
    private static final int MANY = 10_000;
    /** Tasks on each of four rungs: before, on the day, late, to be escalated. */
    private static final int PER_RUNG = 50;

    private static final int ROUNDS = Integer.getInteger("benchmark.rounds", 5);
    private static final double MOST_MILLIS = 5_000;

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void tasksThatAreNotDueCostNoStatement(TestDatabase database) throws Exception {
        assumeTrue(database.name().matches(System.getProperty("benchmark.database", ".*")));
        try (Ours ours = new Ours(database)) {
            ManyTasks house = new ManyTasks(ours);
            house.openCases(CASES);
            house.due(PER_RUNG);
            house.undue(FEW);
            round(ours, house);
            List<Meter.Reading> few = rounds(ours, house);
            house.undue(MANY - FEW);
            round(ours, house);
            List<Meter.Reading> many = rounds(ours, house);
            report(database, FEW, few);
            report(database, MANY, many);
            assertThat(house.tasks()).isGreaterThanOrEqualTo(MANY);
            assertThat(many)
                    .extracting(Meter.Reading::statements)
                    .containsOnly(few.get(0).statements());
            assertThat(many)
                    .extracting(Meter.Reading::roundTrips)
                    .containsOnly(few.get(0).roundTrips());
            assertThat(many).allMatch(reading -> reading.millis() <= MOST_MILLIS);
        }
    }

    private static List<Meter.Reading> rounds(Ours ours, ManyTasks house) throws Exception {
        List<Meter.Reading> readings = new ArrayList<>();
        for (int i = 0; i < ROUNDS; i++) {
            readings.add(round(ours, house));
        }
        return readings;
    }

    private static Meter.Reading round(Ours ours, ManyTasks house) throws Exception {
        house.forgetReminders();
        ours.meter().read();
        ours.meter().measure(() -> ours.bean(RuntimeService.class).startProcessInstanceByKey("deadline-watch"));
        Meter.Reading reading = ours.meter().read();
        assertThat(house.reminders()).isEqualTo(4 * PER_RUNG);
        return reading;
    }

    private static void report(TestDatabase database, int undue, List<Meter.Reading> readings) {
        double[] millis =
                readings.stream().mapToDouble(Meter.Reading::millis).sorted().toArray();
        System.out.printf(
                "%-11s one round, %,d cases, %,6d tasks not due, %d due: %.0f ms (%.0f-%.0f), %s statements, %s round trips%n",
                database,
                CASES,
                undue,
                4 * PER_RUNG,
                millis[millis.length / 2],
                millis[0],
                millis[millis.length - 1],
                Arrays.toString(readings.stream()
                        .mapToInt(Meter.Reading::statements)
                        .distinct()
                        .toArray()),
                Arrays.toString(readings.stream()
                        .mapToInt(Meter.Reading::roundTrips)
                        .distinct()
                        .toArray()));
    }
}
