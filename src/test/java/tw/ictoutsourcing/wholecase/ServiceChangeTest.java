package tw.ictoutsourcing.wholecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServiceChangeTest extends Walking {

    @BeforeEach
    void inForce() {
        request(CAMPUS);
        walk.until("superviseContract");
    }

    @Test
    void changeOfALiveSystemIsAssessedApprovedAnnouncedBackedUpVerifiedAndRecorded() {
        ask("程式或功能修改");
        walk.usual("assessImpact").usual("planChange").usual("approveChange").usual("announceChange");
        assertThat(told("change-announced")).isNotEmpty();
        assertThat(walk.waitsFor("changeDay")).isTrue();
        walk.fire("changeDay");
        walk.usual("carryOutChange").usual("checkChange").usual("verifyChange");
        assertThat(told("change-result")).isNotEmpty();
        assertThat(walk.open()).containsExactly("superviseContract");
        assertThat(records("fileChange")).singleElement().satisfies(file -> assertThat(file)
                .containsEntry("form_code", "IMS-P-014-01")
                .containsEntry("title", "異動申請單：成績查詢增加匯出"));
        assertThat(recorded("carryOutChange")).singleElement().asString().contains("/backup/grades/1150101", "備份位置");
        assertThat(walk.walked())
                .contains("service-change/changeRequested", "service-change/changeDone")
                .doesNotContain("service-change/contractReview", "service-change/rollBackChange");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/srv/grades", "/srv/grades/backup", "/SRV/Grades/old"})
    void backupInsideTheLiveDirectoryIsRefused(String backup) {
        upToTheDay();
        assertThatThrownBy(() -> walk.open("carryOutChange").send(UsualChanges.carriedOut(backup)))
                .hasMessageContaining("「備份位置」不得位於「線上資料的目錄」之內");
        assertThat(walk.open()).contains("carryOutChange");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/backup/../srv/grades", "/srv//grades/b", "/srv/./grades/b"})
    void backupPathThatHidesWhereItLiesIsRefused(String backup) {
        upToTheDay();
        assertThatThrownBy(() -> walk.open("carryOutChange").send(UsualChanges.carriedOut(backup)))
                .hasMessageContaining("請寫實際路徑");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/srv/grades-backup", "/backup/srv/grades", "//nas/backup"})
    void backupBesideTheLiveDirectoryIsAccepted(String backup) {
        upToTheDay();
        walk.open("carryOutChange").send(UsualChanges.carriedOut(backup));
        assertThat(walk.open()).contains("checkChange");
    }

    @Test
    void changeDayMustLeaveTheDaysOfTheAnnouncement() {
        ask("程式或功能修改");
        walk.usual("assessImpact");
        assertThatThrownBy(() -> walk.open("planChange").send(UsualChanges.plan(UsualChanges.days(2))))
                .hasMessageContaining("「實施日期」太早");
        walk.open("planChange").send(UsualChanges.plan(UsualChanges.days(3)));
        assertThat(walk.open()).contains("approveChange");
    }

    @Test
    void changeThatFailsIsRolledBack() {
        upToTheDay();
        walk.usual("carryOutChange").usual("checkChange");
        walk.open("verifyChange").send("changeResult", "還原", "changeVerification", "匯出檔缺一欄");
        assertThatThrownBy(() -> walk.open("rollBackChange").send("rollbackCause", "匯出檔缺欄", "rollbackComplete", false))
                .hasMessageContaining("尚未復原完成");
        walk.usual("rollBackChange");
        assertThat(recorded("fileChange")).singleElement().asString().contains("還原");
        assertThat(walk.walked()).contains("service-change/rollBackChange", "service-change/changeDone");
    }

    @Test
    void planThatIsReturnedComesBackAndOneThatIsRefusedEndsTheChange() {
        ask("程式或功能修改");
        walk.usual("assessImpact").usual("planChange");
        walk.open("approveChange").send("changeOutcome", "退回補正", "changeOpinion", "請補還原計畫");
        walk.usual("planChange");
        walk.open("approveChange").send("changeOutcome", "不核准", "changeOpinion", "年底前不變更");
        assertThat(told("change-refused")).isNotEmpty();
        assertThat(walk.open()).containsExactly("superviseContract");
        assertThat(walk.walked())
                .contains("service-change/changeRefused")
                .doesNotContain("service-change/carryOutChange", "service-change/changeDone");
    }

    @Test
    void urgentPatchIsNotAnnouncedBeforeButAfter() {
        ask("系統軟體升級", "urgentChange", true);
        walk.usual("assessImpact").usual("planChange").usual("approveChange");
        assertThat(walk.open()).contains("carryOutChange").doesNotContain("announceChange");
        walk.usual("carryOutChange").usual("checkChange").usual("verifyChange");
        assertThat(told()).contains("change-result").doesNotContain("change-announced");
    }

    @Test
    void settingOfALowLevelSystemNeedsNoAssessmentAndTheImsTeamApproves() {
        request(CaseData.named("awareness-training"));
        walk.until("superviseContract");
        ask("組態調整");
        assertThat(walk.open()).contains("planChange").doesNotContain("assessImpact");
        walk.usual("planChange");
        assertThat(walk.finds("ims1", "approveChange")).isTrue();
        assertThat(walk.finds("chief1", "approveChange")).isFalse();
    }

    @Test
    void changeOfVendorOrScopeReopensTheContractAndTestsTheMeasuresAgain() {
        ask("受託者或業務範圍異動");
        walk.usual("assessImpact");
        walk.open("planChange").send(contractPlan());
        walk.usual("approveChange");
        assertThat(walk.open()).contains("reviewContractClauses").doesNotContain("announceChange", "carryOutChange");
        walk.usual("reviewContractClauses").usual("answerSelfCheck").usual("recheckSelfCheck");
        assertThat(walk.open("decideContract").shown())
                .containsEntry("remeasureOutcome", "通過")
                .containsEntry("contractClausesMissing", 0L);
        walk.usual("decideContract");
        assertThat(recorded("fileContractReview")).singleElement().asString().contains("第 1 次變更");
        assertThat(walk.walked())
                .contains("contract-review/contractReviewed", "service-change/changeDone")
                .doesNotContain("service-change/carryOutChange");
    }

    @Test
    void contractThatLacksClausesOrMeasuresMayNotStayAsItIs() {
        ask("受託者或業務範圍異動");
        walk.usual("assessImpact");
        walk.open("planChange").send(contractPlan());
        walk.usual("approveChange");
        OpenWork clauses = walk.open("reviewContractClauses");
        Object must = clauses.items().stream()
                .filter(item -> Boolean.TRUE.equals(item.get("mandatory")))
                .findFirst()
                .orElseThrow()
                .get("id");
        clauses.some(item -> item.get("id").equals(must), "result", "不符合", "remark", "未載明")
                .rest("result", "符合")
                .send();
        walk.fire("selfCheckDeadline");
        Map<String, Object> asItIs =
                Values.of("contractDecision", "沿用", "contractVersion", "原約", "contractAdjustments", "不必調整，條款足夠");
        assertThatThrownBy(() -> walk.open("decideContract").send(asItIs))
                .hasMessageContaining("仍有缺漏的必要條款")
                .hasMessageContaining("措施重測沒有通過");
        walk.usual("decideContract");
    }

    @Test
    void vendorMayAskForAChangeAndFindsNoneOfItsTasks() {
        walk.besideByMessage("service-change", "vendor-a1", form("程式或功能修改"));
        assertThat(walk.open()).contains("assessImpact");
        assertThat(walk.finds("vendor-a1", "assessImpact")).isFalse();
        assertThatThrownBy(() -> walk.beside("service-change", "vendor-b1", form("程式或功能修改")))
                .hasMessageContaining("查無此案或已結案");
        assertThat(walk.walked()).contains("service-change/changeByMessage");
    }

    @Test
    void caseWithoutVendorHasNothingToChangeYet() {
        request(CAMPUS);
        assertThatThrownBy(() -> ask("程式或功能修改")).hasMessageContaining("尚未決標");
    }

    private void upToTheDay() {
        ask("程式或功能修改");
        walk.usual("assessImpact").usual("planChange").usual("approveChange").usual("announceChange");
        walk.fire("changeDay");
    }

    private void ask(String kind, Object... more) {
        Map<String, Object> form = form(kind);
        form.putAll(Values.of(more));
        walk.beside("service-change", walk.people().ofUnit(walk.data().asked("requestingUnit")), form);
    }

    private static Map<String, Object> form(String kind) {
        return Values.of(
                "changeTitle",
                "成績查詢增加匯出",
                "changeKind",
                kind,
                "changeReason",
                "導師需要匯出全班成績，目前要逐筆抄寫。",
                "changeSystems",
                "成績查詢",
                "systemLive",
                true);
    }

    private static Map<String, Object> contractPlan() {
        Map<String, Object> plan = UsualChanges.plan(UsualChanges.days(10));
        plan.remove("changeRollbackPlan");
        return plan;
    }

    private List<Map<String, Object>> records(String element) {
        return jdbc.sql("select form_code, title from outsourcing_record where case_number = ? and element_id = ?")
                .params(walk.caseNumber(), element)
                .query()
                .listOfRows();
    }
}
