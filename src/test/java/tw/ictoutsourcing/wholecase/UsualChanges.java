package tw.ictoutsourcing.wholecase;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/** How the tasks of changes, subcontracting, exceptions, meetings and reviews are done when all is well. */
final class UsualChanges {

    private final Map<String, Consumer<OpenWork>> ways = new HashMap<>();

    private UsualChanges() {
        change();
        subcontracting();
        exception();
        meeting();
        policy();
    }

    static Map<String, Consumer<OpenWork>> ways() {
        return new UsualChanges().ways;
    }

    private void change() {
        form(
                "assessImpact",
                "changeControls",
                "存取控制與紀錄不受影響",
                "changeIntegrity",
                "資料表新增一欄",
                "changeApplications",
                "成績查詢介接不變",
                "changeRisk",
                "低");
        ways.put("planChange", work -> work.send(plan(days(30))));
        form("approveChange", "changeOutcome", "核准");
        form("announceChange", "announcementPlace", "學校首頁", "announcementText", "當日 20 時至 22 時停機，請提前完成作業。");
        ways.put("carryOutChange", work -> work.send(carriedOut("/backup/grades/1150101")));
        ways.put("checkChange", work -> work.rest("result", "符合").send());
        form("verifyChange", "changeResult", "成功", "changeVerification", "匯出內容與畫面一致");
        form("rollBackChange", "rollbackCause", "匯出檔缺欄", "rollbackComplete", true);
        ways.put("reviewContractClauses", work -> work.rest("result", "符合").send());
        ways.put(
                "decideContract",
                work -> work.send(
                        "contractDecision",
                        "修訂",
                        "contractVersion",
                        "第 1 次變更",
                        "contractAmendedOn",
                        days(0),
                        "contractAdjustments",
                        "增列駐點人員管理條款"));
    }

    private void subcontracting() {
        form("screenSubcontractor", "subcontractorOrigin", "符合", "subcontractorOriginNote", "查閱商工登記與公告名單");
        ways.put("checkDuties", work -> work.rest("result", "符合").send());
        form("consentSubcontractor", "consentOutcome", "同意", "consentReason", "同意，請依權責說明辦理");
        form("verifyUse", "useVerified", "屬實", "useEvidence", "門禁紀錄與廠商說明");
        ways.put("establishViolation", work -> work.first("result", "不符合", "remark", "未先取得同意")
                .rest("result", "符合")
                .send());
    }

    private void exception() {
        ways.put(
                "describeException",
                work -> work.send(
                        "exceptionSource",
                        "其他要求",
                        "requirementTyped",
                        "LYGSH-1.8.1",
                        "exceptionWhat",
                        "測試機房的隨身碟管制",
                        "compensation",
                        "改由資訊組陪同並全程錄影，每週檢視",
                        "exceptionUntil",
                        days(90)));
        ways.put(
                "assessException",
                work -> work.send(
                        "compensationRating", "同等", "exceptionUntil", days(90), "compensationOpinion", "錄影可達同等效果"));
        form("approveException", "exceptionOutcome", "核准");
    }

    private void meeting() {
        form(
                "submitReport",
                "reportProgress",
                "完成設計文件，與時程相符",
                "reportIssues",
                "無",
                "reportSecurity",
                "無新弱點",
                "reportSuggestions",
                "建議提早演練");
        form(
                "recordMinutes",
                "meetingAttendees",
                "王大明、承辦人",
                "minutesDiscussion",
                "同意進入開發階段",
                "minutesDisputes",
                "無",
                "hasActions",
                false);
        ways.put("listActions", work -> work.row("name", "補交測試計畫", "jobTitle", "王大明", "planDate", days(14))
                .send());
        form("confirmMinutes", "minutesOutcome", "無異議");
        ways.put("followUpActions", work -> work.each("confirmed", "已確認").send());
    }

    private void policy() {
        form(
                "reviewPolicy",
                "policyChecked",
                List.of("決策表的數值與規則"),
                "policyLawChanges",
                "無",
                "policyLessons",
                "帳號清查常逾期，應縮短提醒",
                "policyAdequate",
                "合宜",
                "revisionNeeded",
                false);
        ways.put(
                "revisePolicy",
                work -> work.send(
                        "policyRevisions",
                        "task-deadline：清查提醒改為 5 天",
                        "policyVersion",
                        "2.6",
                        "policyEffectiveOn",
                        days(30)));
        form("approvePolicy", "policyOutcome", "核定");
    }

    static Map<String, Object> plan(String on) {
        return Values.of(
                "changeSteps",
                "由資訊組於離峰時段更新",
                "changeTestPlan",
                "以測試帳號匯出三種成績單",
                "changeRollbackPlan",
                "失敗時還原前一版程式",
                "changeVersion",
                "2.1",
                "changeOn",
                on);
    }

    static Map<String, Object> carriedOut(String backup) {
        return Values.of(
                "changeLiveDirectory",
                "/srv/grades",
                "changeBackupLocation",
                backup,
                "changeDoneBy",
                "系統管理員",
                "changeDoneOn",
                days(0),
                "changeTestResult",
                "三種成績單均正確");
    }

    /** So many days from today, ISO. */
    static String days(int days) {
        return LocalDate.ofInstant(ClockUtil.getCurrentTime().toInstant(), ZoneId.systemDefault())
                .plusDays(days)
                .toString();
    }

    private void form(String task, Object... pairs) {
        ways.put(task, work -> work.send(pairs));
    }
}
