package tw.ictoutsourcing.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RuleCoverageTest {

    private final RuleCoverage coverage = new RuleCoverage();

    static List<String> tables() {
        return DecisionTables.keys();
    }

    @ParameterizedTest
    @MethodSource("tables")
    void everyRuleIsHitBySomeInput(String table) {
        coverage.search(table);

        assertThat(coverage.missed(table)).as("no input reaches these rules").isEmpty();
    }
}
