package tw.ictoutsourcing.wholecase;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class AcceptanceTest extends Walking {

    /** Too short for an audit, so that a test comes to the acceptance soon. */
    private static final CaseData SHORT = CAMPUS.during("2027-01-01", "2027-06-30");

    @Test
    void acceptanceIsBlockedWhileAControlOfTheLevelLacksAPass() {
        request(SHORT);
        walk.until("verifyControls")
                .first("result", "部分符合", "remark", "紀錄保存期間不足")
                .rest("result", "符合")
                .send();
        assertThat(walk.open()).containsExactly("proposeCorrection");
        assertThat(walk.walked()).doesNotContain("acceptance/approveAcceptance");
        walk.until("approveAcceptance");
        assertThat(walk.walked())
                .contains("acceptance/correct", "corrective-action/corrected")
                .doesNotContain("acceptance/accepted");
        walk.untilEnd();
        assertThat(walk.walked()).contains("acceptance/fileAcceptance");
    }

    @Test
    void acceptanceIsBlockedWithoutProofOfTheSecurityTest() {
        assertBlockedWithout("securityTestProof", "缺少機關自測或第三方的安全性檢測證明");
    }

    @Test
    void acceptanceIsBlockedWithoutTheComponentList() {
        assertBlockedWithout("componentListDelivered", "缺少非自行開發元件的清單");
    }

    @Test
    void acceptanceIsBlockedWhileTestDataIsLeft() {
        assertBlockedWithout("testDataRemoved", "測試資料與測試帳號尚未清除");
    }

    @Test
    void whatTheApproverReturnsComesBackToTheSameApprover() {
        request(SHORT);
        walk.until("approveAcceptance").send("acceptanceOutcome", "退回補正", "acceptanceReason", "請補測試報告");
        assertThat(walk.open()).containsExactly("completeAcceptance");
        walk.usual("completeAcceptance");
        assertThat(walk.open("approveAcceptance").task().getAssignee()).isEqualTo("chief1");
        assertThat(walk.walked()).doesNotContain("acceptance/fileAcceptance");
        walk.usual("approveAcceptance");
        assertThat(walk.open()).containsExactly("declareHoldings");
    }

    @Test
    void trainingAloneHasNoControlsToVerify() {
        request(CaseData.named("awareness-training"));
        walk.until("approveAcceptance");
        assertThat(walk.walked())
                .contains("acceptance/checkServiceResult")
                .doesNotContain("acceptance/buildAcceptance", "acceptance/testSystem", "acceptance/verifyControls");
    }

    private void assertBlockedWithout(String proof, String reason) {
        request(SHORT);
        walk.until("testSystem");
        Map<String, Object> answers = UsualWork.tested();
        answers.put(proof, false);
        walk.open("testSystem").send(answers);
        walk.usual("verifyControls");
        assertThat(walk.open()).containsExactly("testSystem");
        assertThat(walk.open("testSystem").shown().get("blockers").toString()).contains(reason);
        assertThat(walk.walked()).doesNotContain("acceptance/approveAcceptance", "acceptance/correct");
        walk.until("approveAcceptance");
        assertThat(walk.walked()).contains("acceptance/decideAcceptance");
    }
}
