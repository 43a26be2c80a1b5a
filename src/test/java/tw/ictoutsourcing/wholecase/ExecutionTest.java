package tw.ictoutsourcing.wholecase;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.junit.jupiter.api.Test;

class ExecutionTest extends Walking {

    @Test
    void auditsRecurAtTheDecidedIntervalUntilTheContractEnds() {
        request(CAMPUS);
        inForce();
        walk.until("planAudit");
        assertThat(today()).isEqualTo("2028-01-01");
        walk.usual("planAudit").usual("answerAudit").usual("conductAudit").usual("reportAudit");
        assertThat(walk.waitsFor("auditDue")).isTrue();
        walk.until("planAudit");
        assertThat(today()).isEqualTo("2029-01-01");
        walk.untilEnd();
        assertThat(recorded("planAudit")).hasSize(2);
        assertThat(recorded("reviewAccess")).hasSize(2);
        assertThat(recorded("answerSelfCheck"))
                .as("both vendors once, the contractor twice more")
                .hasSize(4);
        assertThat(told("contract-expiry")).isNotEmpty();
        assertThat(walk.walked())
                .contains("execution/contractEnds", "execution/notifyExpiry")
                .doesNotContain("execution/earlyTermination", "execution/fileTermination");
    }

    @Test
    void majorFindingHalvesTheIntervalUntilTheNextAudit() {
        request(CAMPUS);
        auditFinds(true);
        assertThat(told("finding")).hasSize(1);
        walk.until("reportAudit");
        assertThat(walk.walked()).contains("outsourcing-audit/correct", "corrective-action/corrected");
        walk.usual("reportAudit");
        walk.until("planAudit");
        assertThat(today()).isEqualTo("2028-07-01");
    }

    @Test
    void vendorThatDoesNotAnswerIsReportedAndTheAuditGoesOn() {
        request(CAMPUS);
        walk.until("answerAudit");
        walk.fire("auditAnswerOverdue");
        assertThat(told("audit-no-answer")).isNotEmpty();
        assertThat(walk.open()).contains("conductAudit").doesNotContain("answerAudit");
        walk.usual("conductAudit").usual("reportAudit");
        assertThat(walk.walked()).doesNotContain("outsourcing-audit/answerAudit", "outsourcing-audit/correct");
    }

    @Test
    void specialAuditStartsAtOnceAndSupervisionGoesOn() {
        request(CAMPUS);
        inForce();
        OpenWork supervision = walk.open("superviseContract");
        supervise("專案稽核", "specialAuditReason", "疑似帳號外洩");
        assertThat(walk.open()).contains("planAudit", "superviseContract");
        assertThat(walk.open("superviseContract").task().getId())
                .isNotEqualTo(supervision.task().getId());
        assertThat(walk.open("superviseContract").shown())
                .as("each entry starts empty")
                .doesNotContainKey("supervisionSummary");
        walk.usual("planAudit").usual("answerAudit").usual("conductAudit").usual("reportAudit");
        assertThat(walk.open()).containsExactly("superviseContract");
        assertThat(walk.walked())
                .contains("execution/specialAudit", "execution/specialAuditDone")
                .doesNotContain("contract-audits/audit", "execution/earlyTermination");
    }

    @Test
    void ordinaryEntryOfSupervisionIsRecordedAndSupervisionGoesOn() {
        request(CAMPUS);
        inForce();
        supervise("續行監督");
        supervise("續行監督");
        assertThat(walk.open()).containsExactly("superviseContract");
        assertThat(recorded("superviseContract")).hasSize(2);
        assertThat(walk.walked()).doesNotContain("execution/specialAudit", "execution/terminationDecided");
    }

    @Test
    void earlyTerminationWorksBeforeTheContractStarts() {
        request(CAMPUS);
        inForce();
        assertThat(walk.waitsFor("contractStarts")).isTrue();
        terminate();
        assertTerminated();
    }

    @Test
    void earlyTerminationWorksWhileWaitingForTheNextAudit() {
        request(CAMPUS);
        inForce();
        walk.fire("contractStarts");
        terminate();
        assertTerminated();
    }

    @Test
    void earlyTerminationWorksInTheMiddleOfAnAuditAndOfItsCorrection() {
        request(CAMPUS);
        walk.until("conductAudit")
                .first("result", "不符合", "remark", "未落實")
                .rest("result", "符合")
                .send();
        assertThat(walk.open()).contains("proposeCorrection");
        terminate();
        assertTerminated();
        assertThat(walk.walked()).doesNotContain("outsourcing-audit/audited", "corrective-action/corrected");
    }

    @Test
    void earlyTerminationWorksDuringYearlyWork() {
        request(CAMPUS);
        inForce();
        walk.fire("contractStarts").fire("yearlySelfCheckDue").fire("yearlyAccessReviewDue");
        assertThat(walk.open()).containsExactly("answerSelfCheck", "reviewAccess", "superviseContract");
        terminate();
        assertTerminated();
    }

    @Test
    void messageTerminatesTheContractToo() {
        request(CAMPUS);
        walk.until("answerAudit");
        walk.engine()
                .getRuntimeService()
                .createMessageCorrelation("early-termination")
                .processInstanceBusinessKey(walk.caseNumber())
                .correlate();
        assertTerminated();
        assertThat(walk.walked()).contains("execution/earlyTermination");
    }

    @Test
    void runningCaseKeepsItsTablesWhenOneIsChangedAndDeployedAnew() throws IOException {
        request(CAMPUS);
        inForce();
        String changed = deployWithYearlyAuditsEveryThreeMonths();
        try {
            walk.until("planAudit");
            assertThat(today()).as("the old table says 12 months").isEqualTo("2028-01-01");
            CaseWalk running = walk;
            request(CAMPUS);
            walk.until("planAudit");
            assertThat(today()).as("a new case goes by the new one").isEqualTo("2027-04-01");
            walk = running;
            walk.clockAt("2028-01-02");
            walk.until("answerAudit");
            assertThat(walk.variable("regulationEdition")).isEqualTo("115-01-07");
        } finally {
            walk.engine().getRepositoryService().deleteDeployment(changed, true);
        }
    }

    private String deployWithYearlyAuditsEveryThreeMonths() throws IOException {
        DeploymentBuilder models = walk.engine().getRepositoryService().createDeployment();
        for (String folder : new String[] {"processes", "decisions"}) {
            try (Stream<Path> files = Files.walk(Path.of(folder))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    models.addString(file.toString(), changed(file, Files.readString(file)));
                }
            }
        }
        return models.deploy().getId();
    }

    private static String changed(Path file, String model) {
        if (!file.endsWith("audit-frequency.dmn")) {
            return model;
        }
        String rule = model.substring(model.indexOf("id=\"level_medium_every_12_months\""));
        String edited = rule.replaceFirst("<text>12</text>", "<text>3</text>");
        assertThat(edited).isNotEqualTo(rule);
        return model.replace(rule, edited);
    }

    private void inForce() {
        walk.until("superviseContract");
    }

    @Test
    void anAuditThatTheContractsEndCutsOffIsRecordedWithItsOpenFindings() {
        request(CAMPUS);
        walk.until("conductAudit")
                .first("result", "不符合", "remark", "離職人員帳號未停用")
                .rest("result", "符合")
                .send();
        assertThat(walk.open()).contains("proposeCorrection");
        terminate();
        assertThat(walk.open()).containsExactly("declareHoldings");
        assertThat(recorded("audit")).singleElement().asString().contains("辦理稽核", "未結缺失", "\"來源\":\"稽核\"");
        assertThat(recorded("specialAudit")).isEmpty();
    }

    private String today() {
        return beans.getBean(tw.ictoutsourcing.delegate.Dates.class).today();
    }

    private void supervise(String action, Object... more) {
        var entry = Values.of(
                "supervisionKind",
                "其他監督事項",
                "supervisionDate",
                today(),
                "supervisionSummary",
                "召開檢討會並作成紀錄",
                "supervisionAction",
                action);
        entry.putAll(Values.of(more));
        walk.open("superviseContract").send(entry);
    }

    private void terminate() {
        supervise("提前終止", "terminationReason", "廠商無法履約", "terminationApproval", "簽呈第1號");
    }

    /** Nothing of the contract goes on; what the vendor holds is still cleaned up, without an acceptance. */
    private void assertTerminated() {
        assertThat(walk.open()).containsExactly("declareHoldings");
        assertThat(told("contract-terminated")).isNotEmpty();
        walk.untilEnd();
        assertThat(registered().status()).isEqualTo("提前終止");
        assertThat(walk.walked())
                .contains("execution/fileTermination", "execution/performanceEnded", "outsourcing-case/closed")
                .doesNotContain("outsourcing-case/acceptance", "execution/contractEnds");
    }
}
