package tw.ictoutsourcing.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PlanningPathsTest {

    private Bench bench;

    @AfterEach
    void close() {
        bench.close();
    }

    private void request(String outcome) {
        bench = new Bench(
                Tables.usual().fixed("outsourcing-eligibility", "outcome", '"' + outcome + '"', "reason", "\"依決策\""),
                "outsourcing-case",
                "planning",
                "vendor-self-check");
        bench.start("outsourcing-case", Case.campusSystem());
    }

    @Test
    void withoutReasonTheCaseEndsAndTheUnitIsTold() {
        request("不宜委外");

        assertThat(bench.walked()).contains("notEligible", "notOutsourced").doesNotContain("prepareRequest");
        assertThat(bench.signals.notified).containsExactly("notifyNotOutsourced");
        assertThat(bench.variable("outcomeReason")).isEqualTo("依決策");
    }

    @Test
    void stateSecretIsApprovedAndFoundSuitableFirst() {
        request("須專案核定");

        assertThat(bench.tasks()).containsExactly("approveSpecialCase");
        bench.complete("approveSpecialCase", "specialApproval", "核定", "specialReason", "必要");
        assertThat(bench.tasks()).containsExactly("checkSuitability");
        bench.complete("checkSuitability", "suitability", "適任", "suitabilityReason", "無違失");

        assertThat(bench.tasks()).containsExactly("prepareRequest");
    }

    @Test
    void refusedSpecialCaseEndsWithTheReason() {
        request("須專案核定");
        bench.complete("approveSpecialCase", "specialApproval", "不核定", "specialReason", "可自行辦理");

        assertThat(bench.walked())
                .contains("specialCaseRefused", "notOutsourced")
                .doesNotContain("checkSuitability", "prepareRequest");
        assertThat(bench.variable("outcomeReason")).isEqualTo("可自行辦理");
    }

    @Test
    void riskIsTreatedUntilAcceptableAndThenVendorsAreInvited() {
        request("可委外");
        bench.complete("prepareRequest");
        bench.complete("rateImpact", "confidentialityImpact", "嚴重");
        bench.complete("assessRisk", "assetValue", 4, "threat", 3, "vulnerability", 2);
        bench.complete("treatRisk", "riskTreatment", "降低", "threat", 3, "vulnerability", 1);
        assertThat(bench.tasks()).containsExactly("treatRisk");
        bench.complete("treatRisk", "riskTreatment", "降低", "threat", 1, "vulnerability", 1);
        bench.complete("tailorControls");
        bench.complete("inviteVendors", "vendors", Case.json(Case.VENDORS));

        assertThat(bench.tasks()).containsExactly("answerSelfCheck", "answerSelfCheck");
        assertThat(bench.engine
                        .getTaskService()
                        .createTaskQuery()
                        .taskCandidateGroup("vendor-90000017")
                        .count())
                .isEqualTo(1);
    }

    @Test
    void vendorThatMissesTheDeadlineDoesNotHoldUpTheOther() {
        riskIsTreatedUntilAcceptableAndThenVendorsAreInvited();
        bench.fire("selfCheckDueSoon");
        bench.complete(bench.engine
                .getTaskService()
                .createTaskQuery()
                .taskCandidateGroup("vendor-90000001")
                .singleResult());
        bench.complete("recheckSelfCheck", "recheckOutcome", "退回補正");
        assertThat(bench.tasks()).containsExactly("answerSelfCheck", "answerSelfCheck");
        bench.complete(bench.engine
                .getTaskService()
                .createTaskQuery()
                .taskCandidateGroup("vendor-90000001")
                .singleResult());
        bench.complete("recheckSelfCheck", "recheckOutcome", "完成複查");
        assertThat(bench.tasks()).containsExactly("answerSelfCheck");
        bench.fire("selfCheckDeadline");

        assertThat(bench.signals.standing).isEqualTo(Map.of("90000001", "通過", "90000017", "未完成"));
        assertThat(bench.signals.notified).contains("notifyReminder", "notifyMissed", "notifyOutcome");
        assertThat(bench.walked()).contains("checked", "missed", "review");
    }

    @Test
    void vendorSeesNothingThatIsTheAgencysOwn() {
        riskIsTreatedUntilAcceptableAndThenVendorsAreInvited();
        var task = bench.engine
                .getTaskService()
                .createTaskQuery()
                .taskCandidateGroup("vendor-90000001")
                .singleResult();

        assertThat(bench.engine.getTaskService().getVariables(task.getId()))
                .containsKeys("vendorId", "vendorName", "caseNumber", "protectionLevel")
                .doesNotContainKeys(
                        "contractAmount",
                        "vendors",
                        "riskLevel",
                        "residualRisk",
                        "outcomeReason",
                        "outsourcingReasons");
    }
}
