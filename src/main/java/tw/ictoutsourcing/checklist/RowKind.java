package tw.ictoutsourcing.checklist;

import static tw.ictoutsourcing.checklist.Field.*;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Lists that people fill row by row, and the fields of a row; the key is the {@code rowKind} of the task. */
public enum RowKind {
    VENDORS("邀請廠商", List.of(TAX_ID, NAME, MAIL), Map.of(MAIL, "聯絡信箱")),
    PEOPLE("參與人員", List.of(NAME, JOB_TITLE, MAIL, SENSITIVE_ACCESS), Map.of(NAME, "姓名")),
    HOLDINGS("持有項目", List.of(HOLDING_KIND, NAME, BACKUPS, DISPOSITION), Map.of()),
    ACTIONS("待辦事項", List.of(NAME, JOB_TITLE, PLAN_DATE), Map.of(NAME, "待辦事項", JOB_TITLE, "負責人員", PLAN_DATE, "期限"));

    private final String label;
    private final List<Field> fields;
    private final Map<Field, String> labels;

    RowKind(String label, List<Field> fields, Map<Field, String> labels) {
        this.label = label;
        this.fields = fields;
        this.labels = labels;
    }

    public String key() {
        return name().toLowerCase();
    }

    public String label() {
        return label;
    }

    /** All of them are required. */
    public List<Field> fields() {
        return fields;
    }

    public String label(Field field) {
        return labels.getOrDefault(field, field.label());
    }

    /** @throws BadEntry if there is no such kind */
    public static RowKind of(String key) {
        return Stream.of(values())
                .filter(kind -> kind.key().equals(key))
                .findFirst()
                .orElseThrow(
                        () -> new BadEntry("查核表設定", "rowKind 應為 vendors、people、holdings 或 actions，不是「" + key + "」"));
    }
}
