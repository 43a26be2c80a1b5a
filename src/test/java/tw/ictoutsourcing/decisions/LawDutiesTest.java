package tw.ictoutsourcing.decisions;

import static org.assertj.core.api.Assertions.assertThat;
import static tw.ictoutsourcing.decisions.LawTables.codes;
import static tw.ictoutsourcing.decisions.LawTables.facts;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LawDutiesTest {

    private static final String KEY = "statutory-duties";

    @Test
    void aPlainCaseHasOnlyTheDutiesThatBindEveryCase() {
        assertThat(codes(KEY, facts()))
                .contains("ACT-10-1", "RULE-7-1-1", "RULE-7-1-5", "RULE-7-1-6", "RULE-7-1-8", "GRADE-11-1")
                .noneMatch(code -> code.toString().matches("(PII|GDPR|REMOTE|ORIGIN|CLOUD)-.*|RULE-7-[23].*"))
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({
        "customDevelopment,    RULE-7-1-4",
        "thirdPartyComponents, RULE-7-1-4d",
        "subcontracting,       RULE-7-1-2b",
        "stateSecret,          RULE-7-3-2",
        "sensitiveScope,       ORIGIN-1",
        "personalData,         PII-8-6",
        "euPersonalData,       GDPR-28-1",
        "remoteAccess,         REMOTE-4"
    })
    void aFlagBringsItsOwnDuties(String flag, String code) {
        assertThat(codes(KEY, facts())).doesNotContain(code);
        assertThat(codes(KEY, facts(flag, true))).contains(code).containsAll(codes(KEY, facts()));
    }

    @ParameterizedTest
    @CsvSource({
        "true,  false, 9999999,  false",
        "true,  false, 10000000, true",
        "true,  true,  0,        true",
        "false, true,  10000000, false"
    })
    void theAgencyTestsLargeOrCoreCustomWork(boolean custom, boolean core, long amount, boolean due) {
        var facts = facts("customDevelopment", custom, "coreSystem", core, "contractAmount", amount);
        assertThat(codes(KEY, facts).contains("RULE-7-1-4b")).isEqualTo(due);
    }

    @Test
    void cloudAndSystemsAreTakenFromTheServiceTypes() {
        assertThat(codes(KEY, facts("serviceTypes", List.of("雲端服務")))).contains("CLOUD-1", "CLOUD-2", "GRADE-11-1");
        assertThat(codes(KEY, facts("serviceTypes", List.of("顧問訓練")))).doesNotContain("CLOUD-1", "GRADE-11-1");
    }

    @Test
    void aVendorIsNotAskedAboutTheAgencysOwnDuties() {
        var asked = codes(KEY, facts("stateSecret", true, "phase", "self-check"));
        assertThat(asked).contains("RULE-7-1-3").doesNotContain("ACT-10-1", "ACT-10-2", "RULE-7-2-1", "RULE-7-3-2");
        assertThat(codes(KEY, facts("stateSecret", true, "phase", "contract"))).contains("RULE-7-3-1", "ACT-10-1");
        assertThat(codes(KEY, facts("customDevelopment", true, "phase", "acceptance")))
                .contains("RULE-7-1-4")
                .doesNotContain("RULE-7-1-1", "RULE-7-1-8");
    }
}
