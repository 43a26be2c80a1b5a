package tw.ictoutsourcing.wholecase;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/** How each task is done when all is well. */
final class UsualWork {

    private final CaseData data;
    private final Map<String, Consumer<OpenWork>> ways = new HashMap<>();

    UsualWork(CaseData data) {
        this.data = data;
        planning();
        selfCheckAndReview();
        procurement();
        onboarding();
        execution();
        corrections();
        acceptance();
        closure();
        ways.putAll(UsualChanges.ways());
        ways.putAll(UsualAccess.ways());
        incidents();
        drills();
    }

    void perform(OpenWork work) {
        String process = work.task().getProcessDefinitionId().split(":")[0];
        String key = work.task().getTaskDefinitionKey();
        Consumer<OpenWork> way = ways.getOrDefault(process + "/" + key, ways.get(key));
        if (way == null) {
            throw new AssertionError("不知道如何辦理工作 " + process + "/" + key);
        }
        way.accept(work);
    }

    private void planning() {
        form("approveSpecialCase", "specialApproval", "核定", "specialReason", "業務必要，同意專案辦理");
        form(
                "planning/checkSuitability",
                "suitabilityChecked",
                List.of("書面同意"),
                "suitability",
                "適任",
                "suitabilityReason",
                "均已書面同意且查無不適任情形");
        ways.put("prepareRequest", work -> work.files().send());
        ways.put("rateImpact", work -> {
            Map<String, Object> answers = new HashMap<>(data.assessment());
            answers.put("impactBasis", "依系統分級評估表及業務單位訪談結果評定");
            work.send(answers);
        });
        form(
                "assessRisk",
                "assets",
                "應用系統、資料庫與備份",
                "assetValue",
                2,
                "threatKinds",
                List.of("資料外洩"),
                "threat",
                1,
                "weaknesses",
                "廠商人員異動頻繁",
                "vulnerability",
                1);
        form("treatRisk", "riskTreatment", "降低", "treatmentPlan", "限制連線來源並每月檢視紀錄", "threat", 1, "vulnerability", 1);
        ways.put("tailorControls", work -> work.each("applicability", "適用").send());
        ways.put("inviteVendors", work -> {
            data.vendors()
                    .forEach(vendor -> work.row(
                            "taxId", vendor.get("vendorId"),
                            "name", vendor.get("vendorName"),
                            "mail", vendor.get("contact")));
            work.send();
        });
    }

    private void selfCheckAndReview() {
        ways.put("answerSelfCheck", work -> work.rest("answer", "符合").send());
        ways.put("recheckSelfCheck", work -> work.rest("result", "符合").send("recheckOutcome", "完成複查"));
        form("assessRequest", "assessOutcome", "通過", "assessOpinion", "文件齊備，同意送審");
        form("coSign", "coSignOutcome", "同意");
        form("proposeException", "exceptionNeeded", "全部適用");
        form("approveRequest", "reviewOutcome", "核准", "reviewReason", "同意辦理");
        form(
                "completeRequest",
                "requirement",
                "補充說明：規格書已逐項列明服務需求、驗收標準與資安要求。",
                "contractAmount",
                data.asked("contractAmount"),
                "completionNote",
                "已補附文件");
    }

    private void procurement() {
        form(
                "screenOrigin",
                "bidderScreening",
                "符合",
                "subcontractorScreening",
                "符合",
                "staffScreening",
                "符合",
                "brandScreening",
                "符合",
                "productOriginScreening",
                "符合",
                "fundingScreening",
                "符合",
                "screeningNote",
                "查閱商工登記與原廠證明");
        form(
                "selectVendor",
                "vendorId",
                data.vendors().get(0).get("vendorId"),
                "selectionBasis",
                List.of("專業與經驗", "案件性質", "資安需求"),
                "selectionReason",
                "評選委員會評分第一名，資安要求全數符合");
        ways.put("checkSelection", work -> work.rest("result", "符合").send());
        ways.put("checkClauses", work -> work.rest("result", "符合").send());
        ways.put(
                "recordAward",
                work -> work.send(
                        "awardOutcome",
                        "決標",
                        "contractAmount",
                        data.asked("contractAmount"),
                        "awardDate",
                        today(),
                        "contractStart",
                        data.contract().get("contractStart"),
                        "contractEnd",
                        data.contract().get("contractEnd")));
    }

    private void onboarding() {
        ways.put("signCompanyPledge", work -> work.files().send());
        ways.put("registerPeople", work -> {
            if (work.items().isEmpty()) {
                work.row("name", "王大明", "jobTitle", "專案經理", "mail", "pm@vendor.example", "sensitiveAccess", "是");
                work.row("name", "林小美", "jobTitle", "工程師", "mail", "dev@vendor.example", "sensitiveAccess", "否");
            }
            work.send();
        });
        ways.put("signPledges", work -> work.files().send());
        ways.put("confirmPledges", work -> work.each("confirmed", "已確認").send());
        form(
                "onboarding/checkSuitability",
                "suitabilityConsent",
                true,
                "suitabilityPeople",
                2,
                "suitabilityPassed",
                true,
                "suitabilityFile",
                "密字第1150001號");
        ways.put(
                "giveBriefing",
                work -> work.send(
                        "companyPledgeSigned",
                        true,
                        "briefingGiven",
                        true,
                        "briefingDate",
                        today(),
                        "briefingPlace",
                        "第一會議室",
                        "briefingTopics",
                        List.of("帳號與權限", "網路與遠端連線", "資料交換與傳送", "可攜式設備與管制區域", "異常與事件通報", "保密義務與違約責任"),
                        "briefingAttendees",
                        "王大明、林小美"));
        form("completeOnboarding", "completedBy", "廠商", "gapNote", "已請廠商補件");
        ways.put(
                "grantAccess",
                work -> work.send(
                        "accountsGranted",
                        "開發測試環境帳號二組",
                        "accessValidUntil",
                        data.contract().get("contractEnd"),
                        "networkServices",
                        "VPN 至測試區",
                        "specialConnection",
                        "不需要",
                        "databaseAccess",
                        "不需要",
                        "administratorAccount",
                        "由機關保管"));
    }

    private void execution() {
        ways.put(
                "planAudit",
                work -> work.send(
                        "auditDate",
                        today(),
                        "auditPlace",
                        "廠商辦公室",
                        "auditors",
                        "稽核小組",
                        "auditScope",
                        List.of("合約資安條款", "存取權限"),
                        "auditFocus",
                        "權限管理與版本控制"));
        ways.put("answerAudit", work -> work.rest("answer", "符合").send());
        ways.put("conductAudit", work -> work.rest("result", "符合").send());
        ways.put("reportAudit", work -> {
            boolean cloud = ((List<?>) data.asked("serviceTypes")).contains("雲端服務");
            Map<String, Object> report =
                    Values.of("auditConclusion", "符合", "auditSummary", "查核項目均有佐證", "auditFollowUp", "無");
            if (cloud) {
                report.put("certificateName", "ISO/IEC 27017");
                report.put("certificateValidUntil", "2029-12-31");
            }
            work.send(report);
        });
    }

    private void corrections() {
        ways.put("proposeCorrection", work -> work.each(
                        "plan",
                        "調整設定並重新檢測",
                        "planDate",
                        LocalDate.parse(today()).plusDays(7).toString())
                .send());
        form("acceptPlan", "planOutcome", "同意計畫");
        ways.put("carryOutCorrection", work -> work.each("done", "已完成", "doneNote", "已完成調整")
                .send());
        form("considerAccessCut", "accessCut", "部分限縮", "accessCutScope", "停用遠端連線帳號，改善完成後由IMS推動小組同意恢復");
        ways.put("recheckCorrection", work -> work.rest("result", "符合").send());
    }

    private void acceptance() {
        ways.put("submitDeliverables", work -> work.rest("answer", "符合").send());
        ways.put("testSystem", work -> work.send(tested()));
        ways.put("verifyControls", work -> work.rest("result", "符合").send());
        form("checkServiceResult", "serviceResult", "符合契約", "serviceDeliverables", "課程教材、簽到表與滿意度調查");
        form("approveAcceptance", "acceptanceOutcome", "同意驗收");
        form("completeAcceptance", "acceptanceCompletion", "已補附測試報告");
    }

    private void closure() {
        ways.put("declareHoldings", work -> {
            if (work.items().isEmpty()) {
                work.row("holdingKind", "資料集", "name", "測試資料庫", "backups", "是", "disposition", "刪除");
                work.row("holdingKind", "帳號", "name", "VPN 帳號", "backups", "否", "disposition", "刪除");
                work.row("holdingKind", "設備", "name", "筆記型電腦", "backups", "否", "disposition", "返還");
                work.row("holdingKind", "媒體", "name", "備份磁帶", "backups", "否", "disposition", "銷毀");
            }
            work.send();
        });
        ways.put("returnAndDelete", work -> work.files().send());
        ways.put(
                "closeAccounts",
                work -> work.send(
                        "closedAccounts",
                        2,
                        "accountsClosedOn",
                        today(),
                        "remoteAccessClosed",
                        true,
                        "badgesReturned",
                        true,
                        "accountsClosed",
                        true));
        ways.put("confirmDisposition", work -> work.each("confirmed", "已確認").send());
        ways.put("checkCleanUp", work -> work.rest("result", "符合").send());
        form("confirmBackups", "holdingsComplete", true, "backupsConfirmed", true, "closureCheckNote", "核對清冊與備份紀錄");
    }

    private void incidents() {
        ways.put(
                "gradeIncident",
                work -> work.send(
                        "incidentConfirmed",
                        "是資安事件",
                        "incidentLevel",
                        "2",
                        "knownAt",
                        work.shown().get("knownAt"),
                        "gradeReason",
                        "核心系統輕微受影響，可容忍時間內恢復"));
        ways.put(
                "reportIncident",
                work -> work.send(
                        "reportedAt",
                        now(),
                        "reportNumber",
                        "N-0001",
                        "reportContents",
                        List.of("機關名稱", "狀況描述", "等級評估"),
                        "cisoInformed",
                        true));
        ways.put(
                "reviewIncident",
                work -> work.send("incidentMove", "同意等級", "reviewedAt", now(), "reviewAuthority", "主管機關"));
        ways.put(
                "confirmControl",
                work -> work.send("incidentMove", "已控制", "controlledAt", now(), "controlSummary", "已隔離受害主機並復原服務"));
        form(
                "respondIncident",
                "responseDone",
                "封鎖來源並清除惡意程式",
                "incidentAnalysis",
                "帳號遭猜測",
                "equipmentState",
                "已隔離",
                "recordPlace",
                "廠商工單系統");
        form("containDamage", "containment", "隔離主機並封鎖來源位址", "abnormalAccounts", "沒有");
        ways.put("collectEvidence", work -> work.files().send());
        form("releaseHold", "holdOutcome", "解除保全", "holdReason", "證據已封存並簽收", "holdConsent", "法務組 115/03/02");
        ways.put(
                "restartService",
                work -> work.send("restartedAt", now(), "restartKind", "原設定", "restartCheck", "登入與查詢功能測試正常"));
        ways.put("submitReview", work -> work.files().send());
        form("acceptReview", "reviewReportOutcome", "同意", "reviewReportOpinion", "根因與措施清楚");
        ways.put("checkIncident", work -> work.rest("result", "符合").send());
        ways.put(
                "reportOutcome",
                work -> work.send(
                        "damageScope",
                        "一台主機，未涉個人資料",
                        "recoveryCourse",
                        "當日隔離，次日復原",
                        "incidentCause",
                        "測試帳號未停用",
                        "prevention",
                        "每月清查帳號",
                        "concludedAt",
                        now(),
                        "vendorBreach",
                        "沒有"));
    }

    private void drills() {
        ways.put("draftDrill", work -> work.files().send());
        form("conductDrill", "recoveryMinutes", 90, "drillResult", "達成目標", "drillCourse", "切換備援並還原前日備份");
        ways.put("reportDrill", work -> work.files().send());
        ways.put("checkDrill", work -> work.rest("result", "符合").send());
    }

    /** As a form's date-and-time field sends it. */
    static String now() {
        return OffsetDateTime.ofInstant(ClockUtil.getCurrentTime().toInstant(), ZoneId.systemDefault())
                .toString();
    }

    /** A system test with every proof. */
    static Map<String, Object> tested() {
        return Values.of(
                "functionTestResult",
                "符合規格",
                "functionTestNote",
                "依測試計畫完成全部案例",
                "malwareExcluded",
                true,
                "documentsComplete",
                true,
                "securityTestProof",
                true,
                "componentListDelivered",
                true,
                "testDataRemoved",
                true);
    }

    private void form(String task, Object... pairs) {
        ways.put(task, work -> work.send(pairs));
    }

    private static String today() {
        return LocalDate.ofInstant(ClockUtil.getCurrentTime().toInstant(), ZoneId.systemDefault())
                .toString();
    }
}
