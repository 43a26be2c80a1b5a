package tw.ictoutsourcing.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReviewPathsTest {

    private Bench bench;

    @BeforeEach
    void submit() {
        bench = new Bench(Tables.usual(), "review");
        bench.start("review", Case.campusSystem());
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private void by(String user, String task, Object... pairs) {
        bench.engine.getTaskService().setAssignee(bench.task(task).getId(), user);
        bench.complete(task, pairs);
    }

    private void pass() {
        by("ims1", "assessRequest", "assessOutcome", "通過", "assessOpinion", "文件齊備");
        bench.complete("coSign");
    }

    @Test
    void everyLevelOfTheRouteApprovesInOrder() {
        pass();
        assertThat(candidates()).containsExactly("approver");
        by("chief1", "approveRequest", "reviewOutcome", "核准", "reviewReason", "同意");
        assertThat(candidates()).containsExactly("ciso");
        assertThat(bench.task("approveRequest").getAssignee()).isNull();
        by("ciso1", "approveRequest", "reviewOutcome", "核准", "reviewReason", "同意");

        assertThat(bench.walked()).contains("approved").doesNotContain("rejected", "completeRequest");
        assertThat(bench.variable("reviewOutcome")).isEqualTo("核准");
    }

    @Test
    void completionComesBackToTheSameAssessor() {
        by("ims1", "assessRequest", "assessOutcome", "退回補正", "assessOpinion", "請補規格");
        assertThat(bench.variable("returnReason")).isEqualTo("請補規格");
        bench.complete(
                "completeRequest", "changes", Case.json("[{\"field\":\"需求說明\",\"before\":\"a\",\"after\":\"b\"}]"));

        assertThat(bench.task("assessRequest").getAssignee()).isEqualTo("ims1");
        assertThat(bench.variable("assessOutcome")).isNull();
        assertThat(bench.variable("changes")).isNotNull();
        assertThat(bench.walked()).doesNotContain("coSign");
    }

    @Test
    void completionComesBackToTheSameApproverEvenWithAShorterRoute() {
        pass();
        by("chief1", "approveRequest", "reviewOutcome", "核准", "reviewReason", "同意");
        by("ciso1", "approveRequest", "reviewOutcome", "退回補正", "reviewReason", "金額有誤");
        bench.complete("completeRequest", "contractAmount", 9_000_000L);

        assertThat(bench.task("approveRequest").getAssignee()).isEqualTo("ciso1");
        by("ciso1", "approveRequest", "reviewOutcome", "核准", "reviewReason", "同意");
        assertThat(bench.walked()).contains("approved");
        assertThat(bench.variable("contractAmount")).isEqualTo(9_000_000L);
    }

    @Test
    void rejectionEndsWithItsReason() {
        pass();
        by("chief1", "approveRequest", "reviewOutcome", "不核准", "reviewReason", "無預算");

        assertThat(bench.walked()).contains("rejected").doesNotContain("moreApprovers", "approved");
        assertThat(bench.variable("reviewReason")).isEqualTo("無預算");
    }

    @Test
    void rejectedAssessmentEndsBeforeAnyApproverIsAsked() {
        by("ims1", "assessRequest", "assessOutcome", "不核准", "assessOpinion", "風險過高");

        assertThat(bench.walked()).contains("notPassed").doesNotContain("coSign", "approveRequest");
        assertThat(bench.variable("reviewOutcome")).isEqualTo("不核准");
        assertThat(bench.variable("reviewReason")).isEqualTo("風險過高");
    }

    private java.util.List<String> candidates() {
        return bench
                .engine
                .getTaskService()
                .getIdentityLinksForTask(bench.task("approveRequest").getId())
                .stream()
                .filter(link -> "candidate".equals(link.getType()))
                .map(link -> link.getGroupId())
                .toList();
    }
}
