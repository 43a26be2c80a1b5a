package tw.ictoutsourcing.checklist;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a person may enter on an item: its key in JSON, its column, its Chinese label and the values that are allowed (none = free text). */
public enum Field {
    ANSWER("answer", "查核結果", "符合", "部分符合", "不符合", "不適用"),
    NOTE("note", "說明"),
    RESULT("result", "複查結果", "符合", "部分符合", "不符合", "不適用"),
    REMARK("remark", "複查意見"),
    APPLICABILITY("applicability", "是否適用", "適用", "不適用"),
    REASON("reason", "理由"),
    PLAN("plan", "改善措施"),
    PLAN_DATE("planDate", "預定完成日"),
    DONE("done", "改善情形", "已完成", "未完成"),
    DONE_NOTE("doneNote", "改善說明"),
    KEPT("kept", "清查結果", "續用", "停用"),
    CONFIRMED("confirmed", "確認結果", "已確認", "未確認"),
    CONFIRM_NOTE("confirmNote", "確認說明"),
    TAX_ID("taxId", "統一編號"),
    NAME("name", "名稱"),
    MAIL("mail", "電子郵件"),
    JOB_TITLE("jobTitle", "職務"),
    SENSITIVE_ACCESS("sensitiveAccess", "接觸機敏資訊", "是", "否"),
    HOLDING_KIND("holdingKind", "種類", "資料集", "帳號", "設備", "媒體"),
    BACKUPS("backups", "含備份", "是", "否"),
    DISPOSITION("disposition", "處置方式", "返還", "移交", "刪除", "銷毀");

    private final String key;
    private final String label;
    private final List<String> allowed;

    Field(String key, String label, String... allowed) {
        this.key = key;
        this.label = label;
        this.allowed = List.of(allowed);
    }

    public String key() {
        return key;
    }

    public String label() {
        return label;
    }

    public List<String> allowed() {
        return allowed;
    }

    String column() {
        return name().toLowerCase();
    }

    public static Optional<Field> of(String key) {
        return Stream.of(values()).filter(field -> field.key.equals(key)).findFirst();
    }
}
