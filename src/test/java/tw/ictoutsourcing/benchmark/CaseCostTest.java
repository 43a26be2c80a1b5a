package tw.ictoutsourcing.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import tw.ictoutsourcing.TestDatabase;
import tw.ictoutsourcing.wholecase.CaseData;

/** The exact part of {@link CaseBenchmark}, and that its twin still knows the models. */
// Late: an application that closes takes the engine from the web apps of all others, which look it up by its name.
@Order(Integer.MAX_VALUE - 2)
class CaseCostTest {

    @Test
    void wholeCaseTakesFewerStatementsThanTheBareTwin() throws Exception {
        CaseData data = CaseData.named("campus-system").during("2027-01-01", "2027-12-31");
        try (Ours ours = new Ours(TestDatabase.H2);
                Twin twin = new Twin(TestDatabase.H2, ours, data)) {
            Step.Script script = ours.record(data);
            ours.meter().read();
            twin.meter().read();
            ours.walk(data);
            assertThat(twin.walk(script)).containsExactlyInAnyOrderElementsOf(script.walked());
            long own = ours.meter().read().statements();
            assertThat(own).isPositive().isLessThan(twin.meter().read().statements());
        }
    }
}
