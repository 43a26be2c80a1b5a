package tw.ictoutsourcing.delegate.border;

import static tw.ictoutsourcing.delegate.border.CaseVariableGuard.*;

import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** All variables that a case carries in the engine. What is not here stays in records and forms. */
public final class CaseVariables {

    private static final String[] IMPACTS = {"有限", "嚴重", "非常嚴重"};
    private static final long HIGHEST_AMOUNT = 1_000_000_000_000L;

    public static final CaseVariable<String> CASE_NUMBER =
            of("caseNumber", "案號", matching("\\d{2,3}-\\d{4,}", "須為案號，例如 115-0001"));
    public static final CaseVariable<String> PROCEDURE =
            of("procedure", "適用程序", oneOf("NFU", "WRATB", "NCCST", "LYGSH", "TPE"));
    public static final CaseVariable<String> TITLE = of("title", "案名", text(200));
    public static final CaseVariable<String> REQUESTING_UNIT = of("requestingUnit", "需求單位", text(100));
    public static final CaseVariable<String> UNIT_GROUP = of("unitGroup", "需求單位群組", text(100));
    public static final CaseVariable<String> REQUESTER = of("requester", "申請人", text(100));
    public static final CaseVariable<List<String>> OUTSOURCING_REASONS =
            of("outsourcingReasons", "委外理由", listOf(text(200)));
    public static final CaseVariable<List<String>> SERVICE_TYPES =
            of("serviceTypes", "服務類型", someOf("顧問訓練", "系統發展", "維運服務", "雲端服務"));
    public static final CaseVariable<String> SYSTEM_CLASS =
            of("systemClass", "系統類別", oneOf("核心資通系統", "重要系統", "基礎環境設施", "一般"));
    public static final CaseVariable<Boolean> CORE_SYSTEM = of("coreSystem", "核心資通系統", flag());
    public static final CaseVariable<Boolean> CRITICAL_BUSINESS = of("criticalBusiness", "關鍵業務", flag());
    public static final CaseVariable<Boolean> PERSONAL_DATA = of("personalData", "個人資料", flag());
    public static final CaseVariable<Boolean> EU_PERSONAL_DATA = of("euPersonalData", "歐盟個人資料", flag());
    public static final CaseVariable<Boolean> STATE_SECRET = of("stateSecret", "國家機密", flag());
    public static final CaseVariable<Boolean> SENSITIVE_SCOPE = of("sensitiveScope", "涉及敏感性或國安", flag());
    public static final CaseVariable<Boolean> REMOTE_ACCESS = of("remoteAccess", "遠端存取", flag());
    public static final CaseVariable<Boolean> ON_SITE_STAFF = of("onSiteStaff", "駐點人員", flag());
    public static final CaseVariable<Boolean> CUSTOM_DEVELOPMENT = of("customDevelopment", "客製化開發", flag());
    public static final CaseVariable<Boolean> THIRD_PARTY_COMPONENTS = of("thirdPartyComponents", "第三方元件", flag());
    public static final CaseVariable<Boolean> SUBCONTRACTING = of("subcontracting", "複委託", flag());
    public static final CaseVariable<Boolean> SENSITIVE_DATA_ACCESS = of("sensitiveDataAccess", "接觸敏感資料", flag());
    public static final CaseVariable<Long> CONTRACT_AMOUNT = of("contractAmount", "契約金額", amount(HIGHEST_AMOUNT));
    public static final CaseVariable<String> REFERENCE_DATE = of("referenceDate", "基準日", date());
    public static final CaseVariable<String> CONTRACT_START = of("contractStart", "契約開始日", date());
    public static final CaseVariable<String> CONTRACT_END = of("contractEnd", "契約結束日", date());
    public static final CaseVariable<String> REGULATION_EDITION =
            of("regulationEdition", "法規版本", oneOf("110-08-23", "115-01-07"));
    public static final CaseVariable<String> PROTECTION_LEVEL = of("protectionLevel", "防護需求等級", oneOf("普", "中", "高"));
    public static final CaseVariable<String> VENDOR_ID = of("vendorId", "廠商統一編號", taxId());
    public static final CaseVariable<String> VENDOR_NAME = of("vendorName", "委外廠商", text(200));
    public static final CaseVariable<String> SUBCONTRACTOR_ID = of("subcontractorId", "下包統一編號", taxId());
    public static final CaseVariable<List<Map<?, ?>>> VENDORS = of("vendors", "受邀廠商", listOf(row()));
    public static final CaseVariable<String> OUTCOME = of("outcome", "結果", text(100));
    public static final CaseVariable<String> OUTCOME_REASON = of("outcomeReason", "理由", text(2000));
    public static final CaseVariable<String> CONFIDENTIALITY = of("confidentialityImpact", "機密性衝擊", oneOf(IMPACTS));
    public static final CaseVariable<String> INTEGRITY = of("integrityImpact", "完整性衝擊", oneOf(IMPACTS));
    public static final CaseVariable<String> AVAILABILITY = of("availabilityImpact", "可用性衝擊", oneOf(IMPACTS));
    public static final CaseVariable<String> LEGAL = of("legalImpact", "法律遵循衝擊", oneOf("其他法令", "行政責任", "刑事責任"));
    public static final CaseVariable<Integer> ASSET_VALUE = of("assetValue", "資產價值", whole(1, 4));
    public static final CaseVariable<Integer> THREAT = of("threat", "威脅等級", whole(1, 3));
    public static final CaseVariable<Integer> VULNERABILITY = of("vulnerability", "弱點等級", whole(1, 3));
    public static final CaseVariable<String> REVIEW_OUTCOME =
            of("reviewOutcome", "審核結果", oneOf("通過", "完成複查", "核准", "退回補正", "不核准"));
    public static final CaseVariable<List<Map<?, ?>>> CHANGES = of("changes", "補正內容", listOf(row()));
    public static final CaseVariable<List<Map<?, ?>>> BLOCKERS = of("blockers", "尚未符合事項", listOf(row()));
    public static final CaseVariable<String> CHECKLIST_ID = of("checklistId", "查核表", text(64));
    public static final CaseVariable<String> SEVERITY = of("severity", "缺失等級", oneOf("重大", "一般", "建議"));
    public static final CaseVariable<String> END_REASON = of("endReason", "結束原因", oneOf("到期", "提前終止"));
    public static final CaseVariable<Integer> INCIDENT_LEVEL = of("incidentLevel", "事件等級", whole(1, 4));
    public static final CaseVariable<String> FOUND_AT = of("foundAt", "廠商發現時間", moment());
    public static final CaseVariable<String> NOTIFIED_AT = of("notifiedAt", "廠商通知時間", moment());
    public static final CaseVariable<String> KNOWN_AT = of("knownAt", "機關知悉時間", moment());
    public static final CaseVariable<String> REGRADED_AT = of("regradedAt", "等級變更時間", moment());
    public static final CaseVariable<String> REPORTED_AT = of("reportedAt", "通報時間", moment());
    public static final CaseVariable<String> REVIEWED_AT = of("reviewedAt", "審核完成時間", moment());
    public static final CaseVariable<String> CONTROLLED_AT = of("controlledAt", "損害控制或復原時間", moment());
    public static final CaseVariable<String> CONCLUDED_AT = of("concludedAt", "改善報告送出時間", moment());

    public static final CaseVariable<String> PERSON = of("person", "人員", text(100));
    public static final CaseVariable<String> ACCESS_KIND =
            of("accessKind", "存取種類", oneOf("帳號", "資料庫", "遠端VPN", "特權", "門禁", "設備"));
    public static final CaseVariable<String> ACCESS_NAME = of("accessName", "帳號或編號", text(100));
    public static final CaseVariable<String> ACCESS_FROM = of("accessFrom", "啟用日", date());
    public static final CaseVariable<String> ACCESS_UNTIL = of("accessUntil", "到期日", date());
    public static final CaseVariable<String> LAST_DAY = of("lastDay", "離職日", date());
    public static final CaseVariable<String> ENTRY_DATE = of("entryDate", "進入日期", date());

    private static final Map<String, CaseVariable<?>> BY_NAME = all();

    private CaseVariables() {}

    /** The declaration of a name, empty if the name is none of a case's. */
    public static Optional<CaseVariable<?>> named(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    public static Set<String> names() {
        return BY_NAME.keySet();
    }

    private static <T> CaseVariable<T> of(String name, String label, CaseVariableGuard<T> guard) {
        return new CaseVariable<>(name, label, guard);
    }

    private static Map<String, CaseVariable<?>> all() {
        return Arrays.stream(CaseVariables.class.getFields())
                .map(CaseVariables::value)
                .collect(Collectors.toUnmodifiableMap(CaseVariable::name, Function.identity()));
    }

    private static CaseVariable<?> value(Field field) {
        try {
            return (CaseVariable<?>) field.get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
