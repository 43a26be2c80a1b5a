package tw.ictoutsourcing.wholecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.AuthorizationException;
import org.junit.jupiter.api.Test;

/** What stands beside a vendor's task: nothing of the agency's own, and nothing of another vendor. */
class VendorWallTest extends Walking {

    private static final Set<String> INTERNAL = Set.of(
            "contractAmount",
            "vendors",
            "outsourcingReasons",
            "confidentialityImpact",
            "integrityImpact",
            "availabilityImpact",
            "legalImpact",
            "assetValue",
            "threat",
            "vulnerability",
            "riskLevel",
            "residualRisk",
            "outcome",
            "outcomeReason",
            "reviewOutcome",
            "reviewReason",
            "assessOpinion",
            "reviewer",
            "awardOutcome",
            "supervisionAction");

    private final Set<String> tasks = new TreeSet<>();

    @Test
    void noVendorTaskOfAWholeCaseHasAnythingInternalInItsScope() {
        request(CAMPUS);
        walk.watchedBy(this::look);
        walk.until("conductAudit")
                .first("result", "不符合", "remark", "離職人員帳號未停用")
                .rest("result", "符合")
                .send();
        walk.untilEnd();
        assertThat(tasks)
                .containsExactly(
                        "answerAudit",
                        "answerSelfCheck",
                        "carryOutCorrection",
                        "declareHoldings",
                        "proposeCorrection",
                        "registerPeople",
                        "returnAndDelete",
                        "signCompanyPledge",
                        "signPledges",
                        "submitDeliverables");
    }

    @Test
    void noVendorTaskOfAnIncidentOrADrillHasAnythingInternalInItsScope() {
        request(CAMPUS);
        walk.until("superviseContract");
        walk.fire("contractStarts");
        walk.watchedBy(this::look);
        Map<String, Object> report = IncidentTest.report(10);
        report.put("legalAction", true);
        walk.beside("security-incident", "vendor-a1", report);
        walk.usual("gradeIncident")
                .usual("reportIncident")
                .usual("reviewIncident")
                .usual("confirmControl");
        walk.usual("respondIncident")
                .usual("containDamage")
                .usual("collectEvidence")
                .usual("submitReview");
        walk.beside("continuity-drill", "unit1", ContinuityDrillTest.request("備援復原", "2"));
        walk.usual("draftDrill");
        assertThat(tasks).containsExactly("collectEvidence", "draftDrill", "respondIncident", "submitReview");
    }

    private void look(OpenWork work) {
        if (!work.user().startsWith("vendor-")) {
            return;
        }
        var service = walk.engine().getTaskService();
        var inScope = service.getVariables(work.task().getId());
        assertThat(inScope.keySet()).as(work.task().getName()).doesNotContainAnyElementsOf(INTERNAL);
        String other = work.user().equals("vendor-a1") ? SECOND_VENDOR : FIRST_VENDOR;
        assertThat(inScope.toString()).as(work.task().getName()).doesNotContain(other);
        assertThatThrownBy(() -> walk.people()
                        .as(work.user(), () -> service.getVariables(work.task().getId())))
                .isInstanceOf(AuthorizationException.class);
        tasks.add(work.task().getTaskDefinitionKey());
    }
}
