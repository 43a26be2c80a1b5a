package tw.ictoutsourcing.wholecase;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReviewTest extends Walking {

    private static final String CLEARER = "補充說明：規格書已逐項列明服務需求、驗收標準與資安要求。";

    @BeforeEach
    void submit() {
        request(CAMPUS);
        walk.until("assessRequest");
    }

    @Test
    void everyLevelOfTheRouteApprovesInOrder() {
        walk.usual("assessRequest").usual("coSign");
        assertThat(walk.finds("chief1", "approveRequest")).isTrue();
        assertThat(walk.finds("ciso1", "approveRequest")).isFalse();
        walk.usual("approveRequest");
        assertThat(walk.finds("chief1", "approveRequest")).isFalse();
        OpenWork second = walk.open("approveRequest", "ciso1");
        assertThat(second.shown())
                .as("the second approver decides afresh")
                .containsEntry("reviewOutcome", null)
                .containsEntry("reviewReason", null);
        second.send("reviewOutcome", "核准", "reviewReason", "同意");
        assertThat(walk.open()).containsExactly("screenOrigin");
        assertThat(walk.walked()).contains("review/approved").doesNotContain("review/completeRequest");
    }

    @Test
    void whatTheGroupReturnsComesBackToTheSameMemberWithWhatChanged() {
        walk.open("assessRequest", "ims2").send("assessOutcome", "退回補正", "assessOpinion", "請補規格書");
        assertThat(told("request-returned"))
                .singleElement()
                .satisfies(mail -> assertThat(mail.get("body")).asString().contains("請補規格書"));
        complete();
        assertThat(walk.finds("ims1", "assessRequest")).isFalse();
        assertChangeShown(walk.open("assessRequest", "ims2"));
        assertThat(walk.walked()).doesNotContain("review/coSign");
    }

    @Test
    void whatAnApproverReturnsComesBackToTheSameApproverWithWhatChanged() {
        walk.usual("assessRequest").usual("coSign").usual("approveRequest");
        walk.open("approveRequest", "ciso1").send("reviewOutcome", "退回補正", "reviewReason", "請補經費來源");
        complete();
        assertThat(walk.open()).containsExactly("approveRequest");
        assertChangeShown(walk.open("approveRequest", "ciso1"));
        walk.usual("approveRequest");
        assertThat(walk.open()).containsExactly("screenOrigin");
        assertThat(recorded("assessRequest")).as("nobody before is asked again").hasSize(1);
    }

    @Test
    void completionComesBackToTheSameApproverEvenWhenASmallerAmountShortensTheRoute() {
        walk.usual("assessRequest").usual("coSign");
        walk.usual("approveRequest");
        walk.open("approveRequest", "ciso1").send("reviewOutcome", "退回補正", "reviewReason", "金額過高");
        walk.open("completeRequest")
                .send("requirement", CLEARER, "contractAmount", 9_999_999, "completionNote", "調降預算金額");
        walk.usual("approveRequest");
        assertThat(walk.open()).containsExactly("screenOrigin");
        assertThat(registered().contractAmount()).isEqualTo(9_999_999L);
    }

    @Test
    void refusedRequestEndsWithItsReasonInTheRecordAndTheUnitIsTold() {
        walk.usual("assessRequest").usual("coSign");
        walk.open("approveRequest").send("reviewOutcome", "不核准", "reviewReason", "年度經費已凍結");
        assertRejected("review/rejected", "年度經費已凍結");
        assertThat(recorded("approveRequest").get(0)).contains("不核准", "年度經費已凍結");
    }

    @Test
    void refusedAssessmentEndsBeforeAnyApproverIsAsked() {
        walk.open("assessRequest").send("assessOutcome", "不核准", "assessOpinion", "資安需求不明");
        assertRejected("review/notPassed", "資安需求不明");
        assertThat(recorded("assessRequest").get(0)).contains("不核准", "資安需求不明");
        assertThat(walk.walked()).doesNotContain("review/coSign", "review/approveRequest");
    }

    private void complete() {
        walk.open("completeRequest")
                .send("requirement", CLEARER, "contractAmount", 12_500_000, "completionNote", "已補規格書");
    }

    private static void assertChangeShown(OpenWork reviewer) {
        assertThat(reviewer.shown().get("changes").toString())
                .contains("需求說明", "現行服務無法滿足業務需要", CLEARER)
                .doesNotContain("預估金額");
    }

    private void assertRejected(String end, String reason) {
        assertThat(walk.hasEnded()).isTrue();
        assertThat(walk.walked())
                .contains(end, "outsourcing-case/rejected")
                .doesNotContain("review/approved", "outsourcing-case/procurement");
        assertThat(registered().status()).isEqualTo("不核准");
        assertThat(told("rejected"))
                .singleElement()
                .satisfies(mail -> assertThat(mail.get("body")).asString().contains(reason));
    }
}
