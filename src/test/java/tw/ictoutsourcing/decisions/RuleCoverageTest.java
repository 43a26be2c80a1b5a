package tw.ictoutsourcing.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RuleCoverageTest {

    private static final RuleCoverage COVERAGE = new RuleCoverage();

    static List<String> tables() {
        return DecisionTables.keys();
    }

    @ParameterizedTest
    @MethodSource("tables")
    void everyRuleIsHitBySomeInput(String table) {
        COVERAGE.search(table);

        assertThat(COVERAGE.missed(table)).as("no input reaches these rules").isEmpty();
    }
}
