package tw.ictoutsourcing.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tw.ictoutsourcing.engine.feel.KeptFeelEngineFactory;

/** Each gate opens when all is done, names what is not, and stays shut when it knows nothing. */
class RuleGatesTest {

    private static final DecisionTables TABLES = new DecisionTables(new KeptFeelEngineFactory(null));
    private static final List<String> SCREENED =
            List.of("bidder", "subcontractor", "staff", "brand", "productOrigin", "funding");

    static List<String> procedures() {
        return List.of("NFU", "WRATB", "NCCST", "LYGSH", "TPE");
    }

    private static List<String> blockers(String gate, Map<String, Object> facts) {
        return TABLES.evaluate(gate, facts).collectEntries("code");
    }

    private static Map<String, Object> with(Map<String, Object> facts, String name, Object value) {
        Map<String, Object> changed = new HashMap<>(facts);
        changed.put(name, value);
        return changed;
    }

    private static Map<String, Object> award(String procedure) {
        Map<String, Object> facts = new HashMap<>(Map.of(
                "procedure",
                procedure,
                "vendorSelfCheckOutcome",
                "通過",
                "clausesMissing",
                0,
                "stateSecret",
                false,
                "sensitiveScope",
                false));
        SCREENED.forEach(item -> facts.put(item + "Screening", "符合"));
        return facts;
    }

    @ParameterizedTest
    @MethodSource("procedures")
    void theAwardGateOpensForACleanVendor(String procedure) {
        assertThat(blockers("award-gate", award(procedure))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("procedures")
    void theAwardGateAsksForWhatOriginScreeningRestricts(String procedure) {
        for (boolean sensitive : new boolean[] {true, false}) {
            for (boolean secret : new boolean[] {true, false}) {
                Map<String, Object> facts =
                        with(with(award(procedure), "sensitiveScope", sensitive), "stateSecret", secret);
                Map<String, Object> limits =
                        TABLES.evaluate("origin-screening", facts).getSingleResult();
                for (String item : SCREENED) {
                    assertThat(blockers("award-gate", with(facts, item + "Screening", "未查")))
                            .as("%s of %s, sensitive %s, secret %s", item, procedure, sensitive, secret)
                            .hasSize("不限".equals(limits.get(item)) ? 0 : 1);
                    assertThat(blockers("award-gate", with(facts, item + "Screening", "不符合")))
                            .hasSize(1);
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "vendorSelfCheckOutcome, 未完成, self-check-missing",
        "vendorSelfCheckOutcome, , self-check-missing",
        "vendorSelfCheckOutcome, 不通過, self-check-failed",
        "vendorSelfCheckOutcome, 限期改善, self-check-open",
        "bidderScreening, 不適用, bidder-unchecked",
        "bidderScreening, , bidder-unchecked"
    })
    void theAwardGateNamesTheReason(String name, String value, String code) {
        assertThat(blockers("award-gate", with(award("NFU"), name, value))).containsExactly(code);
    }

    @Test
    void theAwardGateCountsMissingClauses() {
        assertThat(blockers("award-gate", with(award("NFU"), "clausesMissing", 1)))
                .containsExactly("clauses-missing");
        assertThat(blockers("award-gate", with(award("NFU"), "clausesMissing", null)))
                .containsExactly("clauses-missing");
    }

    private static Map<String, Object> access(String procedure) {
        return Map.of(
                "procedure", procedure,
                "companyPledgeSigned", true,
                "peopleListed", 1,
                "peopleWithoutPledge", 0,
                "briefingGiven", true,
                "suitabilityRequired", false,
                "suitabilityPassed", false);
    }

    @ParameterizedTest
    @MethodSource("procedures")
    void accessNeedsPledgesPeopleAndBriefing(String procedure) {
        Map<String, Object> done = access(procedure);

        assertThat(blockers("access-gate", done)).isEmpty();
        assertThat(blockers("access-gate", with(done, "companyPledgeSigned", false)))
                .containsExactly("company-pledge-missing");
        assertThat(blockers("access-gate", with(done, "peopleListed", 0))).containsExactly("people-missing");
        assertThat(blockers("access-gate", with(done, "peopleWithoutPledge", 1)))
                .containsExactly("person-pledge-missing");
        assertThat(blockers("access-gate", with(done, "briefingGiven", false))).containsExactly("briefing-missing");
        assertThat(blockers("access-gate", with(done, "suitabilityRequired", true)))
                .containsExactly("suitability-missing");
        assertThat(blockers("access-gate", Map.of("procedure", procedure)))
                .containsExactlyInAnyOrder(
                        "company-pledge-missing", "people-missing", "person-pledge-missing", "briefing-missing");
    }

    @Test
    void anUnknownProcedureOpensNoGate() {
        assertThat(blockers("access-gate", Map.of())).hasSize(4);
        assertThat(blockers("award-gate", Map.of())).hasSizeGreaterThanOrEqualTo(6);
    }

    private static Map<String, Object> acceptance() {
        return Map.of(
                "serviceTypes",
                List.of("系統發展"),
                "nonConforming",
                0,
                "unanswered",
                0,
                "testedBy",
                "機關或第三方",
                "securityTestProof",
                true,
                "thirdPartyComponents",
                true,
                "componentListDelivered",
                true,
                "testDataRemoved",
                true);
    }

    @Test
    void acceptanceNeedsEveryControlProofComponentsAndCleanData() {
        Map<String, Object> done = acceptance();

        assertThat(blockers("acceptance-gate", done)).isEmpty();
        assertThat(blockers("acceptance-gate", with(done, "nonConforming", 1))).containsExactly("controls-failed");
        assertThat(blockers("acceptance-gate", with(done, "unanswered", 1))).containsExactly("controls-unverified");
        assertThat(blockers("acceptance-gate", with(done, "securityTestProof", false)))
                .containsExactly("security-test-missing");
        assertThat(blockers("acceptance-gate", with(done, "componentListDelivered", false)))
                .containsExactly("component-list-missing");
        assertThat(blockers("acceptance-gate", with(done, "testDataRemoved", false)))
                .containsExactly("test-data-left");
        assertThat(blockers("acceptance-gate", with(with(done, "securityTestProof", false), "testedBy", "免")))
                .isEmpty();
        assertThat(blockers("acceptance-gate", Map.of("serviceTypes", List.of("顧問訓練"))))
                .containsExactlyInAnyOrder("controls-failed", "controls-unverified", "security-test-undecided");
    }

    @Test
    void trainingHasNoTestDataToRemove() {
        Map<String, Object> training = with(acceptance(), "serviceTypes", List.of("顧問訓練"));

        assertThat(blockers("acceptance-gate", with(training, "testDataRemoved", false)))
                .isEmpty();
    }

    @Test
    void closingNeedsEveryItemAccountAndBackupConfirmed() {
        Map<String, Object> done =
                Map.of("unconfirmedItems", 0, "accountsClosed", true, "backupsConfirmed", true, "personalData", true);

        assertThat(blockers("closure-gate", done)).isEmpty();
        assertThat(blockers("closure-gate", with(done, "unconfirmedItems", 1))).containsExactly("items-unconfirmed");
        assertThat(blockers("closure-gate", with(done, "accountsClosed", false)))
                .containsExactly("accounts-open");
        assertThat(blockers("closure-gate", with(done, "backupsConfirmed", false)))
                .containsExactly("backups-unconfirmed");
        assertThat(blockers("closure-gate", Map.of()))
                .containsExactlyInAnyOrder("items-unconfirmed", "accounts-open", "backups-unconfirmed");
    }
}
