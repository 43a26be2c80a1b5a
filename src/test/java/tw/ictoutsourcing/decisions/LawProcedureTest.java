package tw.ictoutsourcing.decisions;

import static org.assertj.core.api.Assertions.assertThat;
import static tw.ictoutsourcing.decisions.LawTables.codes;
import static tw.ictoutsourcing.decisions.LawTables.facts;
import static tw.ictoutsourcing.decisions.LawTables.rows;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LawProcedureTest {

    private static final String KEY = "procedure-requirements";
    private static final List<String> PHASES = List.of(
            "request",
            "assessment",
            "self-check",
            "review",
            "selection",
            "contract",
            "onboarding",
            "execution",
            "access",
            "change",
            "incident",
            "continuity",
            "audit",
            "acceptance",
            "closure");

    @ParameterizedTest
    @CsvSource({
        "self-check, NFU-5.8.1.6",
        "contract,   NFU-5.8.1.4b",
        "onboarding, NFU-5.8.2.1",
        "execution,  NFU-5.8.3.3b",
        "access,     NFU-5.8.4.3",
        "change,     NFU-5.8.6.5",
        "incident,   NFU-5.9.2b",
        "continuity, NFU-5.8.5.2",
        "audit,      NFU-5.8.1.7b",
        "acceptance, NFU-5.7.2.5.2b",
        "closure,    NFU-5.11-1"
    })
    void everyPhaseAsksItsClauses(String phase, String code) {
        assertThat(nfu(phase)).contains(code).doesNotHaveDuplicates();
    }

    @Test
    void everyCheckContractClauseAndAccessRuleOfNfuIsAskedSomewhere() {
        var asked = new HashMap<Object, Object>();
        for (String phase : PHASES) {
            rows(KEY, everyFlag(phase)).forEach(row -> asked.put(row.get("code"), row.get("kind")));
        }
        assertThat(asked).hasSize(130);
        assertThat(asked.values().stream().filter("checklist-item"::equals)).hasSize(20);
        assertThat(asked.values().stream().filter("contract-clause"::equals)).hasSize(15);
        assertThat(asked.values().stream().filter("access-rule"::equals)).hasSize(17);
    }

    @ParameterizedTest
    @CsvSource({"NFU", "WRATB", "NCCST", "LYGSH", "TPE"})
    void everyProcedureAsksItsOwnClausesOnly(String procedure) {
        for (String phase : List.of("self-check", "contract", "audit", "acceptance")) {
            var facts = everyFlag(phase);
            facts.put("procedure", procedure);
            assertThat(codes(KEY, facts)).isNotEmpty().allMatch(code -> code.toString()
                    .startsWith(procedure + "-"));
        }
    }

    @Test
    void theContractChecklistHoldsEveryContractClause() {
        var rows = rows(KEY, facts("procedure", "NFU", "phase", "contract"));
        assertThat(rows)
                .filteredOn(row -> "contract-clause".equals(row.get("kind")))
                .hasSize(15);
    }

    @Test
    void aVendorChecksOnlyItself() {
        assertThat(rows(KEY, everyFlag("self-check")))
                .extracting(row -> row.get("role"))
                .containsOnly("vendor", "requesting-unit");
    }

    @ParameterizedTest
    @CsvSource({
        "personalData,        self-check, NFU-5.8.1.4",
        "subcontracting,      contract,   NFU-5.8.1.2",
        "sensitiveDataAccess, onboarding, NFU-5.8.1.4d",
        "criticalBusiness,    continuity, NFU-5.8.5.3b"
    })
    void aConditionalClauseIsAskedOnlyWhereItApplies(String flag, String phase, String code) {
        assertThat(nfu(phase)).doesNotContain(code);
        assertThat(codes(KEY, facts("procedure", "NFU", "phase", phase, flag, true)))
                .contains(code);
    }

    @Test
    void developmentClausesNeedDevelopmentOrOperation() {
        assertThat(codes(KEY, facts("procedure", "NFU", "phase", "acceptance", "serviceTypes", List.of("顧問訓練"))))
                .doesNotContain("NFU-5.7.2.5.2b", "NFU-5.7.2.1", "NFU-5.7.1");
        assertThat(codes(KEY, facts("procedure", "NFU", "phase", "acceptance", "serviceTypes", List.of("維運服務"))))
                .contains("NFU-5.7.2.5.2b", "NFU-5.7.1")
                .doesNotContain("NFU-5.7.2.1");
    }

    @Test
    void gatesAndContractDutiesAreMandatory() {
        assertThat(rows(KEY, everyFlag("contract")))
                .allSatisfy(row -> assertThat(row.get("mandatory")).isInstanceOf(Boolean.class))
                .filteredOn(row -> "NFU-5.8.1.4b".equals(row.get("code")))
                .first()
                .satisfies(row -> assertThat(row.get("mandatory")).isEqualTo(true));
    }

    @ParameterizedTest
    @CsvSource({"self-check, 20, 40", "contract, 25, 40", "audit, 40, 70", "acceptance, 8, 20"})
    void checklistsHaveASensibleSize(String phase, int atLeast, int atMost) {
        assertThat(codes(KEY, everyFlag(phase)).size()).isBetween(atLeast, atMost);
    }

    private static List<Object> nfu(String phase) {
        return codes(KEY, facts("procedure", "NFU", "phase", phase));
    }

    private static Map<String, Object> everyFlag(String phase) {
        var facts = facts();
        facts.replaceAll((name, value) -> Boolean.FALSE.equals(value) ? Boolean.TRUE : value);
        facts.putAll(Map.of(
                "procedure", "NFU", "phase", phase, "serviceTypes", List.of("系統發展", "維運服務"), "protectionLevel", "高"));
        return facts;
    }
}
