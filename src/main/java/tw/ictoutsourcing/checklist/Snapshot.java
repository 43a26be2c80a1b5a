package tw.ictoutsourcing.checklist;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A checklist as a record keeps it. */
class Snapshot {

    private Snapshot() {}

    static Map<String, Object> of(Checklist checklist) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("checklistId", checklist.id());
        content.put("kind", checklist.kind());
        content.put("title", checklist.title());
        if (checklist.vendorId() != null) {
            content.put("vendorId", checklist.vendorId());
        }
        content.put("items", checklist.items().stream().map(Snapshot::of).toList());
        return content;
    }

    private static Map<String, Object> of(Item item) {
        Map<String, Object> content = new LinkedHashMap<>();
        ItemDraft asked = item.asked();
        content.put("code", asked.code());
        if (asked.requirement() != null) {
            content.put("requirement", asked.requirement());
        }
        if (asked.ruleId() != null) {
            content.put("rule", asked.decisionKey() + ":" + asked.decisionVersion() + ":" + asked.ruleId());
        }
        for (Field field : Field.values()) {
            if (item.has(field)) {
                content.put(field.key(), item.value(field));
            }
        }
        List<Map<String, Object>> files = item.evidence().stream()
                .map(file -> Map.<String, Object>of(
                        "fileName", file.fileName(), "size", file.size(), "sha256", file.sha256()))
                .toList();
        if (!files.isEmpty()) {
            content.put("evidence", files);
        }
        return content;
    }
}
