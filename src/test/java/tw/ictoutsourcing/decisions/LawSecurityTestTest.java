package tw.ictoutsourcing.decisions;

import static org.assertj.core.api.Assertions.assertThat;
import static tw.ictoutsourcing.decisions.LawTables.facts;
import static tw.ictoutsourcing.decisions.LawTables.rows;
import static tw.ictoutsourcing.decisions.LawTables.single;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LawSecurityTestTest {

    @ParameterizedTest
    @CsvSource({
        "true,  true,  0,        機關或第三方",
        "true,  true,  9999999,  機關或第三方",
        "true,  true,  10000000, 機關或第三方",
        "true,  false, 0,        受託者",
        "true,  false, 9999999,  受託者",
        "true,  false, 10000000, 機關或第三方",
        "true,  false, 10000001, 機關或第三方",
        "false, true,  9999999,  免",
        "false, true,  10000000, 免",
        "false, false, 0,        免",
        "false, false, 99999999, 免"
    })
    void coreSystemOrTenMillionOfCustomWorkIsTestedByTheAgency(
            boolean customDevelopment, boolean coreSystem, long amount, String testedBy) {
        var facts = facts("customDevelopment", customDevelopment, "coreSystem", coreSystem, "contractAmount", amount);
        assertThat(single("security-test", "testedBy", facts)).isEqualTo(testedBy);
        facts.put("contractAmount", (int) amount);
        assertThat(single("security-test", "testedBy", facts)).isEqualTo(testedBy);
        assertThat(LawTables.codes("statutory-duties", facts).contains("RULE-7-1-4b"))
                .as("the duty and the decision agree")
                .isEqualTo("機關或第三方".equals(testedBy));
    }

    @Test
    void aMissingAmountIsNotTakenForASmallOne() {
        assertThat(rows("security-test", Map.of("customDevelopment", true, "coreSystem", false)))
                .isEmpty();
    }
}
