package tw.ictoutsourcing.wholecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tw.ictoutsourcing.casefile.SelfChecks;

class SelfCheckTest extends Walking {

    @Autowired
    SelfChecks outcomes;

    @BeforeEach
    void inviteTwoVendors() {
        request(CAMPUS);
        walk.until("answerSelfCheck");
    }

    @Test
    void vendorThatMissesTheDeadlineIsRemindedThenReportedAndDoesNotHoldUpTheOther() {
        walk.openOfVendor("answerSelfCheck", SECOND_VENDOR).rest("answer", "符合").send();
        walk.usual("recheckSelfCheck");
        walk.fire("selfCheckDueSoon");
        assertThat(told("self-check-reminder"))
                .singleElement()
                .satisfies(mail -> assertThat(mail.get("recipients")).asString().contains("vendor-a"));
        assertThat(told()).doesNotContain("self-check-missed");
        assertThat(walk.open()).as("the vendor may still answer").containsExactly("answerSelfCheck");

        walk.fire("selfCheckDeadline");
        assertThat(told("self-check-missed"))
                .extracting(mail -> mail.get("recipients").toString())
                .anyMatch(to -> to.contains("ims1@"))
                .anyMatch(to -> to.contains("unit1@"));
        assertThat(outcomes.latest(walk.caseNumber(), FIRST_VENDOR)).contains("未完成");
        assertThat(outcomes.latest(walk.caseNumber(), SECOND_VENDOR)).contains("通過");
        assertThat(walk.open()).containsExactly("assessRequest");
        assertThat(walk.walked()).contains("vendor-self-check/missed", "vendor-self-check/checked");
    }

    @Test
    void vendorThatAnswersInTimeIsNeitherRemindedNorReported() {
        walk.until("assessRequest");
        assertThat(told()).doesNotContain("self-check-reminder", "self-check-missed");
        assertThat(walk.walked()).doesNotContain("vendor-self-check/missed", "vendor-self-check/selfCheckDueSoon");
        assertThat(walk.waitsFor("selfCheckDeadline")).isFalse();
    }

    @Test
    void oneVendorNeitherFindsTheOthersTaskNorAnyTaskOfTheAgency() {
        assertThat(walk.openOfVendor("answerSelfCheck", FIRST_VENDOR).task().getId())
                .isNotEqualTo(walk.openOfVendor("answerSelfCheck", SECOND_VENDOR)
                        .task()
                        .getId());
        walk.openOfVendor("answerSelfCheck", FIRST_VENDOR).rest("answer", "符合").send();
        assertThat(walk.finds("vendor-a1", "answerSelfCheck")).isFalse();
        assertThat(walk.finds("vendor-a1", "recheckSelfCheck")).isFalse();
        assertThat(walk.finds("unit1", "recheckSelfCheck")).isFalse();
        assertThat(walk.finds("ims1", "recheckSelfCheck")).isTrue();
    }

    @Test
    void answersThatAreReturnedComeBackToTheSameVendorWithTheRemark() {
        walk.openOfVendor("answerSelfCheck", FIRST_VENDOR).rest("answer", "符合").send();
        walk.open("recheckSelfCheck").first("remark", "請補上佐證檔案").send("recheckOutcome", "退回補正");
        OpenWork again = walk.openOfVendor("answerSelfCheck", FIRST_VENDOR);
        assertThat(OpenWork.values(again.items().get(0)))
                .containsEntry("remark", "請補上佐證檔案")
                .as("what was answered stays")
                .containsEntry("answer", "符合");
        assertThat(told("self-check-returned")).hasSize(1);
        assertThat(walk.walked())
                .contains("vendor-self-check/notifyReturned")
                .doesNotContain("vendor-self-check/evaluateSelfCheck");
        Object first = again.items().get(0).get("id");
        again.files(item -> item.get("id").equals(first)).send();
        walk.usual("recheckSelfCheck");
        assertThat(outcomes.latest(walk.caseNumber(), FIRST_VENDOR)).contains("通過");
    }

    @Test
    void shortcomingsOfOptionalItemsAreCorrectedBeforeTheVendorPasses() {
        answerWithShortcoming(false);
        assertThat(walk.open()).contains("proposeCorrection");
        assertThat(outcomes.latest(walk.caseNumber(), FIRST_VENDOR)).isEmpty();
        walk.until("assessRequest");
        assertThat(outcomes.latest(walk.caseNumber(), FIRST_VENDOR)).contains("通過");
        assertThat(walk.walked())
                .contains("vendor-self-check/correct", "corrective-action/corrected")
                .doesNotContain("corrective-action/escalateOverdue");
    }

    @Test
    void mandatoryItemThatFailsIsNotCorrectedButFailsTheVendor() {
        answerWithShortcoming(true);
        walk.until("assessRequest");
        assertThat(outcomes.latest(walk.caseNumber(), FIRST_VENDOR)).contains("不通過");
        assertThat(walk.walked()).doesNotContain("vendor-self-check/correct", "corrective-action/corrected");
    }

    @Test
    void correctionThatIsRefusedAndNotEnoughIsDoneAgainAndLateOnesReachTheSupervisorEveryWeek() {
        answerWithShortcoming(false);
        walk.usual("proposeCorrection");
        assertThatThrownBy(() -> walk.open("acceptPlan").first("result", "符合")).hasMessageContaining("此工作不能修改這個欄位");
        walk.open("acceptPlan").first("remark", "措施不足").send("planOutcome", "退回補正");
        assertThat(walk.open()).contains("proposeCorrection").doesNotContain("carryOutCorrection");
        walk.usual("proposeCorrection").usual("acceptPlan");

        walk.fire("correctionOverdue").fire("correctionOverdue");
        assertThat(told("correction-reminder")).hasSize(2);
        assertThat(told("correction-overdue"))
                .extracting(mail -> mail.get("recipients").toString())
                .anyMatch(to -> to.contains("chief1@"))
                .anyMatch(to -> to.contains("unit1@"));
        assertThat(walk.open()).as("the vendor still has to do it").contains("carryOutCorrection");

        walk.usual("carryOutCorrection");
        walk.open("recheckCorrection").rest("result", "不符合", "remark", "仍未改善").send();
        assertThat(walk.open()).contains("carryOutCorrection");
        walk.usual("carryOutCorrection").usual("recheckCorrection");
        assertThat(walk.waitsFor("correctionOverdue")).isFalse();
        assertThat(walk.walked()).contains("corrective-action/overdueEscalated", "corrective-action/corrected");
    }

    private void answerWithShortcoming(boolean mandatory) {
        OpenWork answer = walk.openOfVendor("answerSelfCheck", FIRST_VENDOR);
        Object weak = answer.items().stream()
                .filter(item -> item.get("mandatory").equals(mandatory))
                .findFirst()
                .orElseThrow()
                .get("id");
        answer.some(item -> item.get("id").equals(weak), "answer", "不符合", "note", "尚未建置")
                .rest("answer", "符合")
                .send();
        walk.open("recheckSelfCheck")
                .some(item -> item.get("id").equals(weak), "result", "不符合", "remark", "應建置")
                .rest("result", "符合")
                .send("recheckOutcome", "完成複查");
    }
}
