package tw.ictoutsourcing.tasklist;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.springframework.stereotype.Component;
import tw.ictoutsourcing.checklist.Field;
import tw.ictoutsourcing.delegate.border.CaseVariables;
import tw.ictoutsourcing.record.Proof;

/** How people call what the records name as the product does: accounts, fields of checklists, variables. */
@Component
class RecordWords {

    /** What a diagram files by the names of its variables (「建立紀錄」) and no case declares. */
    private static final Map<String, String> FILED = Map.ofEntries(
            Map.entry("accountsClosed", "全部帳號與權限都已停用"),
            Map.entry("approverGroup", "核定者"),
            Map.entry("awardDate", "決標日"),
            Map.entry("backupsConfirmed", "備份與暫存檔都已清除"),
            Map.entry("changeKind", "變更種類"),
            Map.entry("changeOn", "實施日期"),
            Map.entry("changeResult", "驗證結果"),
            Map.entry("changeTitle", "變更名稱"),
            Map.entry("compensation", "替代控制"),
            Map.entry("componentListDelivered", "已取得元件清單、來源與授權證明"),
            Map.entry("consentCondition", "同意條件"),
            Map.entry("contractClausesMissing", "契約尚缺條款數"),
            Map.entry("contractDecision", "處理方式"),
            Map.entry("contractVersion", "契約版次"),
            Map.entry("dueDate", "期限"),
            Map.entry("exceptionUntil", "核定的期限"),
            Map.entry("hasActions", "有待辦事項"),
            Map.entry("logReview", "紀錄檢視結果"),
            Map.entry("meetingKind", "會議種類"),
            Map.entry("meetingOn", "開會日期"),
            Map.entry("meetingTopic", "主題"),
            Map.entry("parentVendorId", "上一層廠商統一編號"),
            Map.entry("policyOutcome", "決定"),
            Map.entry("remeasureOutcome", "重新評估結果"),
            Map.entry("requirementCode", "要求編號"),
            Map.entry("requirementText", "要求內容"),
            Map.entry("revisionNeeded", "須修訂程序、決策表或表單"),
            Map.entry("securityTestProof", "已取得安全性檢測證明"),
            Map.entry("sharePercent", "占契約金額的比例"),
            Map.entry("source", "來源"),
            Map.entry("subcontractedWork", "交給下包的工作"),
            Map.entry("subcontractorLevel", "分包層級"),
            Map.entry("subcontractorName", "下包名稱"),
            Map.entry("subcontractorOrigin", "下包查證結果"),
            Map.entry("subcontractorSelfCheck", "下包自評結果"),
            Map.entry("systemLive", "系統已經上線"),
            Map.entry("testDataRemoved", "測試資料與測試帳號已清除"),
            Map.entry("testedBy", "檢測者"),
            Map.entry("timesOverdue", "逾期次數"),
            Map.entry("urgentChange", "緊急變更"),
            Map.entry("vendorSelfCheckOutcome", "廠商自評結果"));

    private final IdentityService identity;

    RecordWords(IdentityService identity) {
        this.identity = identity;
    }

    /** Fields in the order in which a checklist shows them, then the rest. */
    Map<String, String> labels() {
        Map<String, String> labels = new LinkedHashMap<>();
        for (Field field : Field.values()) {
            labels.put(field.key(), field.label());
        }
        CaseVariables.names()
                .forEach(name -> labels.putIfAbsent(
                        name, CaseVariables.named(name).orElseThrow().label()));
        FILED.forEach(labels::putIfAbsent);
        return labels;
    }

    /** By account, as far as the user may read accounts. */
    Map<String, String> names(List<Proof> proofs) {
        String[] accounts = proofs.stream()
                .map(Proof::actor)
                .filter(Objects::nonNull)
                .distinct()
                .toArray(String[]::new);
        return accounts.length == 0
                ? Map.of()
                : identity.createUserQuery().userIdIn(accounts).listPage(0, accounts.length).stream()
                        .collect(Collectors.toMap(User::getId, RecordWords::name));
    }

    /** Surname first: accounts keep it as first name, for the web apps show that first. */
    private static String name(User user) {
        String name = Objects.toString(user.getFirstName(), "") + Objects.toString(user.getLastName(), "");
        return name.isBlank() ? user.getId() : name.strip() + "（" + user.getId() + "）";
    }
}
