package tw.ictoutsourcing.wholecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** Every open access is looked at each year (5.8.4.3), and none is open when a case closes. */
class AccessReviewTest extends WithAccess {

    @Test
    void yearlyReviewListsWhatIsOpenAndClosesWhatIsNoLongerNeeded() {
        inContract(CAMPUS);
        opened(PERSON, "帳號", "nfu-wang", "accessUntil", "2029-12-31");
        opened(COLLEAGUE, "帳號", "nfu-lin", "accessUntil", "2029-12-31");
        walk.fire("contractStarts").fire("yearlyAccessReviewDue");
        OpenWork review = walk.open("reviewAccess");
        assertThat(review.items()).hasSize(2);
        review.some(item -> item.get("requirement").toString().contains("nfu-lin"), "kept", "停用", "note", "已不參與")
                .rest("kept", "續用")
                .send("operationLogReview", "已檢視無異常");
        OpenWork closing = walk.open("closeReviewedAccess");
        assertThat(closing.items()).as("only what the review wants closed").hasSize(1);
        closing.each("done", "已完成", "doneNote", "已停用").send();
        assertThat(open()).extracting("name").containsExactly("nfu-wang");
        walk.usual("coSignAccessReview");
        assertThat(told("access-reviewed")).isNotEmpty();
        assertThat(walk.walked()).contains("access-review/accessReviewed", "execution/reviewAccess");
    }

    @Test
    void reviewWithNothingOpenIsStillDoneAndCoSigned() {
        inContract(CAMPUS);
        walk.fire("contractStarts").fire("yearlyAccessReviewDue");
        assertThat(walk.open("reviewAccess").items()).isEmpty();
        walk.usual("reviewAccess");
        assertThat(walk.open()).contains("coSignAccessReview").doesNotContain("closeReviewedAccess");
        walk.open("coSignAccessReview").send("coSignResult", "重新清查", "coSignNote", "還有一張識別證");
        assertThat(walk.open()).contains("reviewAccess");
        walk.usual("reviewAccess").usual("coSignAccessReview");
        assertThat(walk.walked())
                .contains("execution/reviewAccess")
                .doesNotContain("access-review/closeReviewedAccess", "access-review/enterReviewClosings");
    }

    @Test
    void expiredAccessIsFlaggedAndCannotBeKept() {
        inContract(CAMPUS);
        opened(PERSON, "帳號", "nfu-wang", "accessUntil", "2027-01-31");
        walk.clockAt("2027-03-01");
        walk.beside("access-review", "sysadmin1", Values.of("reviewPurpose", "缺失", "reviewReason", "稽核缺失"));
        OpenWork review = walk.open("reviewAccess");
        assertThat(review.items().get(0).get("family")).isEqualTo("已逾期，應停用");
        assertThatThrownBy(() -> review.each("kept", "續用")).hasMessageContaining("不得續用，只能停用");
        review.each("kept", "停用", "note", "逾期").send("operationLogReview", "已檢視有異常", "accessReviewNote", "逾期後仍有登入");
        walk.usual("closeReviewedAccess");
        assertThat(open()).isEmpty();
        assertThat(walk.open()).doesNotContain("closeAccess");
    }

    @Test
    void reviewCanBeAskedForByMessage() {
        inContract(CAMPUS);
        walk.besideByMessage("access-review", "unit1", Values.of("reviewPurpose", "臨時", "reviewReason", "人員異動"));
        assertThat(walk.open()).contains("reviewAccess");
    }

    @Test
    void caseClosesOnlyWhenNothingIsOpenAnyMore() {
        inContract(CAMPUS.during("2027-01-01", "2027-06-30"));
        opened(PERSON, "帳號", "nfu-wang");
        walk.until("reviewAccess");
        assertThat(walk.walked()).contains("execution/contractEnds").doesNotContain("closure/closeAccounts");
        OpenWork review = walk.open("reviewAccess");
        assertThatThrownBy(() -> review.each("kept", "續用")).hasMessageContaining("案件結束的存取不得續用");
        walk.until("confirmDisposition");
        assertThat(open()).isEmpty();
        walk.untilEnd();
        assertThat(registered().status()).isEqualTo("已結案");
        assertThat(walk.walked()).contains("closure/closeAllAccess", "access-review/accessReviewed");
    }

    @Test
    void accessOpenedDuringClosureBlocksTheClosing() {
        inContract(CAMPUS.during("2027-01-01", "2027-06-30"));
        ask(PERSON, "帳號");
        walk.usual("confirmConditions").usual("approveAccess");
        walk.fire("contractEnds");
        while (!walk.open().contains("confirmBackups")) {
            walk.usual(walk.open().stream()
                    .filter(task -> !task.equals("createAccess"))
                    .findFirst()
                    .orElseThrow());
        }
        create("nfu-wang");
        walk.usual("confirmBackups");
        assertThat(walk.open()).contains("reviewAccess").doesNotContain("returnAndDelete", "closeAccounts");
        assertThat(registered().isOpen()).isTrue();
        walk.untilEnd();
        assertThat(open()).isEmpty();
    }
}
