package tw.ictoutsourcing.delegate;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import tw.ictoutsourcing.checklist.ItemDraft;

/** Reads a row of a decision table as a checklist item. */
class ChecklistItems {

    /** A table may say {@code mandatory} itself; where it does not, what law demands is. */
    private static final Set<String> MANDATORY_TABLES = Set.of("statutory-duties");

    private ChecklistItems() {}

    static ItemDraft of(DecisionTables.Result table, DecisionTables.Row row) {
        Map<String, Object> outputs = row.outputs();
        String code = text(outputs, "code");
        if (code == null) {
            throw new IllegalStateException("決策表「" + table.key() + "」的規則「" + row.ruleId() + "」沒有 code，無法產生查核項目");
        }
        Object mandatory = outputs.get("mandatory");
        return new ItemDraft(
                code,
                family(table, outputs),
                text(outputs, outputs.containsKey("condition") ? "condition" : "requirement"),
                text(outputs, "question"),
                Objects.requireNonNullElse(
                        text(outputs, "duty"), Objects.requireNonNullElse(text(outputs, "role"), "")),
                Objects.requireNonNullElse(text(outputs, "clause"), code),
                mandatory == null ? MANDATORY_TABLES.contains(table.key()) : Boolean.TRUE.equals(mandatory),
                table.key(),
                table.version(),
                row.ruleId());
    }

    /** Items of a table without families stand under what the table lists: 列出法定委外義務 → 法定委外義務. */
    private static String family(DecisionTables.Result table, Map<String, Object> outputs) {
        List<String> parts = Stream.of(text(outputs, "family"), text(outputs, "measure"))
                .filter(Objects::nonNull)
                .toList();
        return parts.isEmpty() ? table.name().replaceFirst("^列出", "") : String.join("－", parts);
    }

    private static String text(Map<String, Object> outputs, String name) {
        Object value = outputs.get(name);
        return value == null || value.toString().isBlank() ? null : value.toString();
    }
}
