package tw.ictoutsourcing.tasklist;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tw.ictoutsourcing.checklist.Checklist;
import tw.ictoutsourcing.checklist.Evidence;
import tw.ictoutsourcing.checklist.Field;
import tw.ictoutsourcing.checklist.Item;
import tw.ictoutsourcing.checklist.Work;
import tw.ictoutsourcing.delegate.SimpleField;

/** What the browser gets: only the items and fields that the task's mode is about, and nothing internal for a vendor. */
class ChecklistView {

    /** Who answers for an item, as the tables code it. */
    private static final Map<String, String> DUTIES = Map.of(
            "vendor", "廠商",
            "vendor-technical", "廠商技術面",
            "vendor-management", "廠商管理面",
            "agency", "機關",
            "requesting-unit", "需求單位",
            "procurement", "事務組",
            "approver", "權責主管",
            "auditor", "稽核人員",
            "system-admin", "系統管理者",
            "ims-team", "IMS推動小組");

    private final OpenTask task;
    private final Work work;

    ChecklistView(OpenTask task) {
        this.task = task;
        this.work = task.list().work();
    }

    Map<String, Object> of(Checklist checklist) {
        Map<String, Object> view = new LinkedHashMap<>();
        Map<String, String> properties = task.list().properties();
        view.put("caseNumber", checklist.caseNumber());
        view.put("title", checklist.title());
        view.put("taskName", task.list().taskName());
        view.put("instruction", task.instruction());
        view.put("clauses", properties.getOrDefault("clauses", ""));
        view.put("mode", work.mode().key());
        view.put("rowKind", work.rows() == null ? null : work.rows().key());
        view.put("rowLabel", work.rows() == null ? null : work.rows().label());
        view.put("editable", task.editable());
        view.put("uploads", work.mode().uploads());
        view.put("submitLabel", properties.get("submitLabel"));
        view.put(
                "plannedUntil",
                work.plannedUntil() == null ? null : work.plannedUntil().toString());
        view.put("mayBeEmpty", work.emptyIf() != null);
        view.put("fields", fields().stream().map(this::field).toList());
        view.put("extras", SimpleField.of(properties));
        view.put("items", items(work.itemsOf(checklist)));
        return view;
    }

    List<Map<String, Object>> items(List<Item> items) {
        return items.stream().map(this::item).toList();
    }

    private Map<String, Object> item(Item item) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("id", item.id());
        view.put("version", item.version());
        view.put(
                "code", item.asked().decisionKey() == null ? null : item.asked().code());
        view.put("family", item.asked().family());
        view.put("requirement", item.asked().requirement());
        view.put("question", item.asked().question());
        view.put("clause", item.asked().clause());
        view.put("mandatory", item.asked().mandatory());
        Map<String, String> values = new LinkedHashMap<>();
        fields().stream().filter(item::has).forEach(field -> values.put(field.key(), item.value(field)));
        view.put("values", values);
        view.put("evidence", item.evidence().stream().map(ChecklistView::file).toList());
        if (!task.vendor()) {
            view.put("duty", DUTIES.get(String.valueOf(item.asked().duty())));
            view.put("rule", item.asked().ruleId());
            view.put("changedBy", item.changedBy());
        }
        return view;
    }

    static Map<String, Object> file(Evidence file) {
        return Map.of(
                "id", file.id(),
                "name", file.fileName(),
                "type", file.mediaType(),
                "size", file.size(),
                "sha256", file.sha256(),
                "at", file.uploadedAt().toString());
    }

    private Set<Field> fields() {
        Set<Field> fields = new LinkedHashSet<>(work.mode().shown());
        fields.addAll(work.writable());
        return fields;
    }

    private Map<String, Object> field(Field field) {
        return Map.of(
                "key", field.key(),
                "label", work.label(field),
                "allowed", field.allowed(),
                "writable", task.editable() && work.writable().contains(field));
    }
}
