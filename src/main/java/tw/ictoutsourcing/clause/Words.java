package tw.ictoutsourcing.clause;

import java.util.Map;

/** What people read for the codes of the catalogue. */
public final class Words {

    private static final Map<String, String> PHASES = Map.ofEntries(
            Map.entry("request", "提出需求"),
            Map.entry("assessment", "風險評估"),
            Map.entry("self-check", "廠商自評"),
            Map.entry("review", "審核"),
            Map.entry("selection", "採購遴選"),
            Map.entry("contract", "契約"),
            Map.entry("onboarding", "簽署進場"),
            Map.entry("execution", "履約"),
            Map.entry("change", "變更"),
            Map.entry("access", "存取與進出"),
            Map.entry("incident", "事件"),
            Map.entry("continuity", "備援演練"),
            Map.entry("audit", "稽核監督"),
            Map.entry("acceptance", "驗收"),
            Map.entry("termination", "終止"),
            Map.entry("retention", "紀錄保存"),
            Map.entry("definition", "用語"),
            Map.entry("general", "通則"));

    private static final Map<String, String> KINDS = Map.of(
            "access-rule", "存取規定",
            "checklist-item", "查核項目",
            "contract-clause", "契約條款",
            "deadline", "期限",
            "decision-rule", "判斷",
            "definition", "用語",
            "informational", "參考資料",
            "notification", "通知",
            "process-step", "步驟",
            "record", "紀錄");

    private static final Map<String, String> SOURCES = Map.of(
            "NFU", "虎尾科技大學 IMS-P-018",
            "WRATB", "臺北水源特定區管理分署",
            "NCCST", "政府資訊作業委外安全",
            "LYGSH", "蘭陽女中保密契約",
            "TPE", "臺北市委外作業指引");

    private Words() {}

    public static String phase(String code) {
        return PHASES.getOrDefault(code, code);
    }

    public static String kind(String code) {
        return KINDS.getOrDefault(code, code);
    }

    public static String source(String code) {
        return SOURCES.getOrDefault(code, code);
    }
}
