package tw.ictoutsourcing.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tw.ictoutsourcing.engine.feel.KeptFeelEngineFactory;

/** Both sides of each threshold, and what a missing value does. */
class RuleThresholdsTest {

    private static final DecisionTables TABLES = new DecisionTables(new KeptFeelEngineFactory(null));

    private static Map<String, Object> answer(String table, Object... namesAndValues) {
        return TABLES.evaluate(table, inputs(namesAndValues)).getSingleResult().getEntryMap();
    }

    private static Map<String, Object> inputs(Object... namesAndValues) {
        Map<String, Object> inputs = new HashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            inputs.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return inputs;
    }

    @ParameterizedTest
    @CsvSource({
        "0, false, false, NFU, 一般, 不宜委外",
        "1, false, false, NFU, 一般, 可委外",
        "1, true, false, NFU, 一般, 須專案核定",
        "0, true, false, NFU, 一般, 不宜委外",
        "1, false, true, TPE, 一般, 可委外",
        "0, false, false, LYGSH, 一般, 不宜委外",
        "0, false, false, TPE, 一般, 不宜委外",
        "1, false, false, WRATB, 一般, 須專案核定",
        "1, false, false, WRATB, 重要系統, 可委外"
    })
    void outsourcingNeedsAReasonAndStateSecretsASpecialApproval(
            int reasons, boolean secret, boolean sensitive, String procedure, String systemClass, String outcome) {
        assertThat(answer(
                        "outsourcing-eligibility",
                        "reasonCount",
                        reasons,
                        "stateSecret",
                        secret,
                        "sensitiveScope",
                        sensitive,
                        "procedure",
                        procedure,
                        "systemClass",
                        systemClass))
                .containsEntry("outcome", outcome);
    }

    @ParameterizedTest
    @CsvSource({
        "有限, 有限, 有限, 其他法令, 普",
        "有限, 有限, 有限, 行政責任, 中",
        "有限, 有限, 有限, 刑事責任, 高",
        "有限, 嚴重, 非常嚴重, 其他法令, 高",
        "嚴重, 有限, 有限, 其他法令, 中",
        "非常嚴重, 嚴重, 嚴重, 刑事責任, 高"
    })
    void theHighestAspectIsTheProtectionLevel(String c, String i, String a, String legal, String level) {
        assertThat(answer(
                        "protection-level",
                        "confidentialityImpact",
                        c,
                        "integrityImpact",
                        i,
                        "availabilityImpact",
                        a,
                        "legalImpact",
                        legal))
                .containsEntry("protectionLevel", level);
    }

    @Test
    void anUnratedAspectGivesNoProtectionLevelUnlessAnotherIsAlreadyHigh() {
        Map<String, Object> unrated =
                inputs("confidentialityImpact", "有限", "integrityImpact", "有限", "availabilityImpact", "嚴重");
        assertThat(TABLES.evaluate("protection-level", unrated)).isEmpty();

        unrated.put("availabilityImpact", "非常嚴重");
        assertThat(TABLES.evaluate("protection-level", unrated).getSingleResult())
                .containsEntry("protectionLevel", "高");
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1, 1, 低, false",
        "2, 1, 3, 低, false",
        "4, 2, 1, 中, false",
        "4, 1, 3, 中, false",
        "4, 2, 2, 高, true",
        "4, 3, 3, 高, true"
    })
    void riskAboveTwelveMustBeTreated(int asset, int threat, int vulnerability, String level, boolean treat) {
        assertThat(answer("asset-risk", "assetValue", asset, "threat", threat, "vulnerability", vulnerability))
                .containsEntry("riskLevel", level)
                .containsEntry("treatmentRequired", treat)
                .containsEntry("riskValue", asset * threat * vulnerability);
    }

    @Test
    void riskTakesWholeNumbersOfAnyType() {
        assertThat(answer("asset-risk", "assetValue", 4L, "threat", 3.0, "vulnerability", 1))
                .containsEntry("riskLevel", "中")
                .containsEntry("riskValue", 12);
    }

    @Test
    void riskOutsideTheScaleGetsNoAnswer() {
        assertThat(TABLES.evaluate("asset-risk", inputs("assetValue", 5, "threat", 3, "vulnerability", 3)))
                .isEmpty();
        assertThat(TABLES.evaluate("asset-risk", inputs("assetValue", 0, "threat", 3, "vulnerability", 3)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "中, 9999999, false, 低, approver",
        "中, 10000000, false, 低, approver ciso",
        "高, 1, false, 低, approver ciso",
        "高, 10000000, true, 高, approver ciso",
        "普, 1, true, , approver ciso",
        "普, 1, false, 高, approver ciso",
        "普, 10000000, false, , approver ciso",
        "普, 9999999, false, , approver"
    })
    void theCisoSignsOnceForWhatIsLargeHighSecretOrRisky(
            String level, long amount, boolean secret, String residual, String groups) {
        for (String procedure : List.of("NFU", "WRATB", "NCCST", "LYGSH", "TPE")) {
            List<String> route = TABLES.evaluate(
                            "approval-route",
                            inputs(
                                    "procedure",
                                    procedure,
                                    "protectionLevel",
                                    level,
                                    "contractAmount",
                                    amount,
                                    "stateSecret",
                                    secret,
                                    "residualRisk",
                                    residual))
                    .collectEntries("approverGroup");
            assertThat(route).as(procedure).containsExactly(groups.split(" "));
        }
    }

    @ParameterizedTest
    @CsvSource({"0, 0, 0, 通過, 0", "0, 1, 0, 限期改善, 60", "1, 0, 0, 限期改善, 30", "1, 1, 0, 限期改善, 30", "1, 0, 1, 不通過, 0"})
    void oneMandatoryNonConformityFailsTheSelfCheck(int non, int partly, int mandatory, String outcome, int days) {
        assertThat(answer(
                        "self-check-outcome",
                        "nonConforming",
                        non,
                        "partiallyConforming",
                        partly,
                        "mandatoryNonConforming",
                        mandatory))
                .containsEntry("outcome", outcome)
                .containsEntry("remediationDays", days);
    }

    @ParameterizedTest
    @CsvSource({
        "高, false, false, 0, false, 6",
        "高, true, true, 1, false, 3",
        "中, true, true, 0, false, 12",
        "中, false, false, 1, false, 6",
        "普, false, false, 0, false, 24",
        "普, true, false, 0, false, 12",
        "普, false, true, 0, false, 12",
        "普, true, false, 1, false, 6",
        "普, false, true, 2, false, 6",
        "普, false, false, 1, false, 12",
        "高, true, true, 3, true, 0",
        "普, false, false, 0, true, 0"
    })
    void theAuditComesSoonerWithLevelCoreDataFindingsAndIncidents(
            String level, boolean core, boolean personal, int major, boolean incident, int months) {
        assertThat(answer(
                        "audit-frequency",
                        "protectionLevel",
                        level,
                        "coreSystem",
                        core,
                        "personalData",
                        personal,
                        "openMajorFindings",
                        major,
                        "incidentSinceLastAudit",
                        incident))
                .containsEntry("intervalMonths", months);
    }

    @Test
    void theFirstAuditKnowsOfNoFindingsAndNoIncident() {
        assertThat(answer("audit-frequency", "protectionLevel", "中", "coreSystem", false, "personalData", false))
                .containsEntry("intervalMonths", 12);
    }

    @ParameterizedTest
    @CsvSource({"重大, 14", "一般, 30", "建議, 90"})
    void aFindingsDeadlineFollowsItsSeverity(String severity, int days) {
        assertThat(answer("finding-deadline", "severity", severity)).containsEntry("remediationDays", days);
    }

    @ParameterizedTest
    @CsvSource({
        "company-pledge, IMS-P-018-01, 契約終止, 3",
        "person-pledge, IMS-P-018-02, 契約終止, 3",
        "self-check, IMS-P-018-03, 結案, 3",
        "audit, IMS-P-018-03, 結案, 3",
        "award, '', 結案, 10",
        "never-seen, '', 結案, 3"
    })
    void formsOfTheSchoolKeepTheirCodesAndYears(String type, String form, String startsAt, int years) {
        assertThat(answer("record-retention", "procedure", "NFU", "recordType", type))
                .containsEntry("formCode", form)
                .containsEntry("startsAt", startsAt)
                .containsEntry("retentionYears", years);
    }

    @Test
    void anUnknownTaskHasADeadlineToo() {
        assertThat(answer("task-deadline", "taskKey", "somethingNew", "procedure", "NFU"))
                .containsEntry("days", 7);
        assertThat(answer("task-deadline", "taskKey", "registerPeople", "procedure", "NCCST"))
                .containsEntry("days", 15);
    }

    @ParameterizedTest
    @ValueSource(strings = {"NFU", "WRATB", "NCCST", "LYGSH", "TPE"})
    void sensitiveScopeAndStateSecretsBarEveryOrigin(String procedure) {
        assertThat(answer("origin-screening", "procedure", procedure, "sensitiveScope", true, "stateSecret", false)
                        .values())
                .containsOnly("不得");
        assertThat(answer("origin-screening", "procedure", procedure, "sensitiveScope", false, "stateSecret", true)
                        .values())
                .containsOnly("不得");
    }
}
