package tw.ictoutsourcing.cockpit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import tw.ictoutsourcing.wholecase.CaseData;
import tw.ictoutsourcing.wholecase.CaseWalk;
import tw.ictoutsourcing.wholecase.WholeCase;

/** How long an auditor waits for 「條文對照」 of a closed case. */
@WholeCase
@Tag("benchmark")
class ClausesBenchmark {

    private static final int ROUNDS = 15;
    private static final double MOST_MILLIS = 1_000;

    @Autowired
    BeanFactory beans;

    @Autowired
    ClauseTrace trace;

    @Test
    void aClosedCaseIsTracedWithinASecond() {
        try (CaseWalk walk = new CaseWalk(beans, CaseData.named("campus-system")).request()) {
            walk.untilEnd();
            walk.people().as("auditor1", () -> {
                double first = millis(walk.caseNumber());
                double[] later = new double[ROUNDS];
                Arrays.setAll(later, round -> millis(walk.caseNumber()));
                Arrays.sort(later);
                System.out.printf(
                        "條文對照: first %.0f ms, then median %.0f ms (%.0f-%.0f)%n",
                        first, later[ROUNDS / 2], later[0], later[ROUNDS - 1]);
                assertThat(first).isLessThan(MOST_MILLIS);
                assertThat(later[ROUNDS - 1]).isLessThan(MOST_MILLIS);
                return null;
            });
        }
    }

    private double millis(String caseNumber) {
        long start = System.nanoTime();
        List<TracedClause> clauses = trace.clauses("NFU", caseNumber);
        double millis = (System.nanoTime() - start) / 1e6;
        assertThat(clauses).hasSize(172);
        return millis;
    }
}
