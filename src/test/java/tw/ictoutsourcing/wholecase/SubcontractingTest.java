package tw.ictoutsourcing.wholecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SubcontractingTest extends Walking {

    /** Passes the check digit rule; nobody of it has an account. */
    private static final String THIRD_VENDOR = "90000033";

    @BeforeEach
    void inForce() {
        request(CAMPUS);
        walk.until("superviseContract");
    }

    @Test
    void subcontractorPassesTheSameChecksAndPledgesBeforeItGetsAccess() {
        ask();
        walk.usual("screenSubcontractor");
        walk.openOfVendor("answerSelfCheck", SECOND_VENDOR).rest("answer", "符合").send();
        walk.usual("recheckSelfCheck").usual("checkDuties");
        assertThat(tree()).as("no consent yet").isEmpty();
        walk.usual("consentSubcontractor");
        assertThat(walk.finds("vendor-b1", "signCompanyPledge")).isTrue();
        assertThat(walk.finds("vendor-a1", "signCompanyPledge")).isFalse();
        walk.usual("signCompanyPledge")
                .usual("registerPeople")
                .usual("signPledges")
                .usual("confirmPledges");
        walk.usual("giveBriefing").usual("grantAccess");
        assertThat(tree()).singleElement().satisfies(one -> assertThat(one)
                .containsEntry("vendor_id", SECOND_VENDOR)
                .containsEntry("parent_vendor_id", FIRST_VENDOR)
                .containsEntry("level_no", 1)
                .containsEntry("share_percent", 30)
                .containsEntry("consented_by", "chief1"));
        assertThat(told("subcontracting-consented")).isNotEmpty();
        assertThat(recorded("fileConsent")).hasSize(1);
        assertThat(walk.walked())
                .contains("subcontracting/consentGiven")
                .doesNotContain("subcontracting/violation", "subcontracting/consentRefused");
    }

    @Test
    void yearlyCheckAndAuditCoverTheConsentedSubcontractor() {
        consented();
        walk.fire("contractStarts").fire("yearlySelfCheckDue");
        assertThat(walk.finds("vendor-a1", "answerSelfCheck")).isTrue();
        assertThat(walk.finds("vendor-b1", "answerSelfCheck")).isTrue();
        walk.until("planAudit");
        walk.usual("planAudit").usual("planAudit");
        assertThat(walk.finds("vendor-a1", "answerAudit")).isTrue();
        assertThat(walk.finds("vendor-b1", "answerAudit")).isTrue();
        assertThat(recorded("planAudit")).hasSize(2);
    }

    @Test
    void subcontractorOfASubcontractorStandsOneLevelLower() {
        consented();
        assertThatThrownBy(() -> ask("subcontractorId", SECOND_VENDOR)).hasMessageContaining("已是本案的廠商或已同意的下包");
        assertThatThrownBy(() -> ask("subcontractorId", FIRST_VENDOR)).hasMessageContaining("已是本案的廠商或已同意的下包");
        assertThatThrownBy(() -> ask("subcontractorId", THIRD_VENDOR, "parentVendorId", "12345675"))
                .hasMessageContaining("「上一層廠商」12345675 不是本案的廠商");
        ask("subcontractorId", THIRD_VENDOR, "parentVendorId", SECOND_VENDOR);
        assertThat(walk.open("screenSubcontractor").shown()).containsEntry("subcontractorLevel", 2);
    }

    @ParameterizedTest
    @CsvSource({"全部工作, 30, 全部交給其他廠商履行屬於轉包", "主要部分, 30, 這屬於轉包", "部分工作, 100, 視同轉包"})
    void passingOnTheContractIsRefusedAtOnceWithTheReason(String part, int share, String reason) {
        ask("workTransferred", part, "sharePercent", share);
        assertThat(walk.open()).containsExactly("superviseContract");
        assertThat(told("subcontracting-refused"))
                .isNotEmpty()
                .allSatisfy(mail -> assertThat(mail.get("body")).asString().contains(reason));
        assertThat(walk.walked())
                .contains("subcontracting/consentRefused")
                .doesNotContain("subcontracting/screenSubcontractor");
    }

    @Test
    void originThatIsBarredEndsTheRequest() {
        ask();
        walk.open("screenSubcontractor").send("subcontractorOrigin", "不符合", "subcontractorOriginNote", "列於公告名單");
        assertThat(told("subcontracting-refused"))
                .allSatisfy(mail -> assertThat(mail.get("body")).asString().contains("來源不符合"));
        assertThat(walk.walked()).doesNotContain("subcontracting/selfCheck");
        assertThat(tree()).isEmpty();
    }

    @Test
    void nobodyConsentsWhileTheSelfCheckOrADutyFails() {
        ask();
        walk.usual("screenSubcontractor");
        walk.fire("selfCheckDeadline");
        OpenWork duties = walk.open("checkDuties");
        assertThat(duties.items()).hasSizeGreaterThan(8);
        duties.first("result", "不符合", "remark", "已先開始工作").rest("result", "符合").send();
        assertThatThrownBy(() ->
                        walk.open("consentSubcontractor").send("consentOutcome", "同意", "consentReason", "業務急迫，請准予先行辦理"))
                .hasMessageContaining("下包的自評沒有通過")
                .hasMessageContaining("仍有未符合的必要條件");
        walk.open("consentSubcontractor").send("consentOutcome", "不同意", "consentReason", "下包自評未完成");
        assertThat(told("subcontracting-refused"))
                .allSatisfy(mail -> assertThat(mail.get("body")).asString().contains("下包自評未完成"));
        assertThat(tree()).isEmpty();
        assertThat(walk.walked()).doesNotContain("subcontracting/onboarding");
    }

    @Test
    void vendorMayAskAndWrongNumbersAreRefused() {
        assertThatThrownBy(() -> walk.beside("subcontracting", "vendor-a1", form("subcontractorId", "12345678")))
                .hasMessageContaining("下包統一編號");
        walk.besideByMessage("subcontracting", "vendor-a1", form());
        assertThat(walk.open()).contains("screenSubcontractor");
        assertThat(walk.finds("vendor-a1", "screenSubcontractor")).isFalse();
    }

    @Test
    void unapprovedUseIsAMajorFindingThatMustBeCorrected() {
        report();
        walk.usual("verifyUse").usual("establishViolation");
        assertThat(jdbc.sql("select severity from finding where case_number = ? and source = '複委託'")
                        .param(walk.caseNumber())
                        .query(String.class)
                        .single())
                .isEqualTo("重大");
        assertThat(told("finding")).hasSize(1);
        walk.usual("proposeCorrection")
                .usual("acceptPlan")
                .usual("carryOutCorrection")
                .usual("recheckCorrection");
        assertThat(walk.open()).containsExactly("superviseContract");
        assertThat(walk.walked())
                .contains("unapproved-subcontracting/violationCorrected", "subcontracting/violationHandled")
                .doesNotContain("subcontracting/decideConsent");
    }

    @Test
    void reportThatIsNotTrueEndsWithoutAFinding() {
        report();
        walk.open("verifyUse").send("useVerified", "查無", "useEvidence", "人員均為廠商僱用");
        assertThat(walk.walked()).contains("unapproved-subcontracting/useNotConfirmed");
        report();
        walk.usual("verifyUse");
        walk.open("establishViolation").rest("result", "符合").send();
        assertThat(walk.walked())
                .contains("unapproved-subcontracting/noViolation")
                .doesNotContain("unapproved-subcontracting/correct");
        assertThat(told()).doesNotContain("finding");
    }

    private void consented() {
        ask();
        walk.usual("screenSubcontractor");
        walk.usual("answerSelfCheck")
                .usual("recheckSelfCheck")
                .usual("checkDuties")
                .usual("consentSubcontractor");
        walk.usual("signCompanyPledge")
                .usual("registerPeople")
                .usual("signPledges")
                .usual("confirmPledges");
        walk.usual("giveBriefing").usual("grantAccess");
    }

    private void report() {
        walk.beside(
                "subcontracting",
                "auditor1",
                Values.of(
                        "subcontractingAim",
                        "通報",
                        "subcontractorName",
                        "丙資訊有限公司",
                        "subcontractedWork",
                        "資料庫維護由他公司人員到場處理",
                        "reportedFacts",
                        "稽核時到場人員出示他公司識別證"));
    }

    private void ask(Object... more) {
        walk.beside("subcontracting", "unit1", form(more));
    }

    private static Map<String, Object> form(Object... more) {
        Map<String, Object> form = Values.of(
                "subcontractingAim",
                "申請",
                "subcontractorName",
                "乙資訊股份有限公司",
                "subcontractorId",
                SECOND_VENDOR,
                "subcontractorContact",
                "contact@vendor-b.example",
                "subcontractedWork",
                "前端畫面製作，不接觸正式資料",
                "workTransferred",
                "部分工作",
                "sharePercent",
                30,
                "responsibilityStatement",
                "下包負責前端畫面；主廠商每週檢查程式碼並負全部履約責任，事件由主廠商通報。");
        form.putAll(Values.of(more));
        return form;
    }

    private List<Map<String, Object>> tree() {
        return jdbc.sql("select * from subcontractor where case_number = ?")
                .param(walk.caseNumber())
                .query()
                .listOfRows();
    }
}
