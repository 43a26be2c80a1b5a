package tw.ictoutsourcing.application;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What people enter in the forms of a whole case. What the agency writes for itself carries {@link #INTERNAL}. */
final class Answers {

    /** Stands in every text that only the agency may read. */
    static final String INTERNAL = "僅供機關內部";

    /** Found in no other number of the case. */
    static final int AMOUNT = 7654321;

    private static final String NOTE = INTERNAL + "參考的說明文字，供承辦與審核使用。";

    private Answers() {}

    static Map<String, Object> request() {
        Map<String, Object> request = new LinkedHashMap<>();
        request.put("title", "校務系統改版");
        request.put("requestingUnit", "教務處");
        request.put("procedure", "NFU");
        request.put("requirement", NOTE + "舊系統即將停止支援，須改版並移轉資料。");
        request.put("outsourcingReasons", List.of("限於專業技術或人力無法自行辦理"));
        request.put("serviceTypes", List.of("系統發展", "維運服務"));
        request.put("systemClass", "重要系統");
        request.put("contractAmount", AMOUNT);
        request.put("coreSystem", false);
        request.put("criticalBusiness", false);
        request.put("customDevelopment", true);
        request.put("thirdPartyComponents", true);
        request.put("personalData", true);
        request.put("euPersonalData", false);
        request.put("sensitiveDataAccess", true);
        request.put("stateSecret", false);
        request.put("sensitiveScope", false);
        request.put("remoteAccess", true);
        request.put("onSiteStaff", false);
        request.put("subcontracting", false);
        return request;
    }

    /** Of the form of a task, by the task's id in the diagram; empty for a task with a checklist alone. */
    static Map<String, Object> of(String task) {
        return FORMS.getOrDefault(task, Map.of());
    }

    private static final Map<String, Map<String, Object>> FORMS = Map.ofEntries(
            form(
                    "rateImpact",
                    "confidentialityImpact",
                    "嚴重",
                    "integrityImpact",
                    "嚴重",
                    "availabilityImpact",
                    "有限",
                    "legalImpact",
                    "行政責任",
                    "impactBasis",
                    NOTE),
            form(
                    "assessRisk",
                    "assets",
                    NOTE,
                    "assetValue",
                    2,
                    "threatKinds",
                    List.of("資料外洩"),
                    "threat",
                    1,
                    "weaknesses",
                    NOTE,
                    "vulnerability",
                    1),
            form("treatRisk", "riskTreatment", "保留", "acceptReason", NOTE),
            form("recheckSelfCheck", "recheckOutcome", "完成複查"),
            form("acceptPlan", "planOutcome", "同意計畫"),
            form("assessRequest", "assessOutcome", "通過", "assessOpinion", NOTE),
            form("coSign", "coSignOutcome", "同意並附意見", "coSignOpinion", NOTE),
            form("approveRequest", "reviewOutcome", "核准", "reviewReason", NOTE),
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
                    NOTE),
            form(
                    "selectVendor",
                    "vendorId",
                    "90000001",
                    "selectionBasis",
                    List.of("專業與經驗", "案件性質", "資安需求"),
                    "selectionReason",
                    NOTE),
            form(
                    "recordAward",
                    "awardOutcome",
                    "決標",
                    "contractAmount",
                    AMOUNT,
                    "awardDate",
                    "2026-11-20",
                    "contractStart",
                    "2026-12-01",
                    "contractEnd",
                    "2028-11-30"),
            form(
                    "giveBriefing",
                    "companyPledgeSigned",
                    true,
                    "briefingGiven",
                    true,
                    "briefingDate",
                    "2026-11-25",
                    "briefingPlace",
                    NOTE,
                    "briefingTopics",
                    List.of("帳號與權限", "異常與事件通報"),
                    "briefingAttendees",
                    NOTE),
            form(
                    "grantAccess",
                    "accountsGranted",
                    NOTE,
                    "accessValidUntil",
                    "2028-11-30",
                    "networkServices",
                    NOTE,
                    "specialConnection",
                    "不需要",
                    "databaseAccess",
                    "不需要",
                    "administratorAccount",
                    "由機關保管"),
            form(
                    "superviseContract",
                    "supervisionKind",
                    "異常或違規",
                    "supervisionDate",
                    "2026-12-10",
                    "supervisionSummary",
                    NOTE,
                    "supervisionAction",
                    "專案稽核",
                    "specialAuditReason",
                    NOTE),
            form(
                    "planAudit",
                    "auditDate",
                    "2026-12-20",
                    "auditPlace",
                    "本校",
                    "auditors",
                    NOTE,
                    "auditScope",
                    List.of("存取權限"),
                    "auditFocus",
                    NOTE),
            form("reportAudit", "auditConclusion", "符合", "auditSummary", NOTE, "auditFollowUp", NOTE),
            form(
                    "testSystem",
                    "functionTestResult",
                    "符合規格",
                    "functionTestNote",
                    NOTE,
                    "malwareExcluded",
                    true,
                    "documentsComplete",
                    true,
                    "securityTestProof",
                    true,
                    "componentListDelivered",
                    true,
                    "testDataRemoved",
                    true),
            form("approveAcceptance", "acceptanceOutcome", "同意驗收"),
            form(
                    "closeAccounts",
                    "closedAccounts",
                    3,
                    "accountsClosedOn",
                    "2028-12-01",
                    "remoteAccessClosed",
                    true,
                    "badgesReturned",
                    true,
                    "accountsClosed",
                    true),
            form("confirmBackups", "holdingsComplete", true, "backupsConfirmed", true, "closureCheckNote", NOTE));

    private static Map.Entry<String, Map<String, Object>> form(String task, Object... pairs) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            values.put((String) pairs[i], pairs[i + 1]);
        }
        return Map.entry(task, values);
    }
}
