package tw.ictoutsourcing.checklist;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What a task does with its checklist, and within which bounds.
 *
 * @param rows the kind of rows where the mode is {@link Mode#ROWS}, else null
 * @param plannedUntil the last day that a plan may name; null if there is none
 * @param emptyIf key of the flag by which people declare that there is nothing to list; null if rows are needed
 */
public record Work(Mode mode, RowKind rows, LocalDate plannedUntil, String emptyIf) {

    public static Work of(Mode mode) {
        return new Work(mode, null, null, null);
    }

    public static Work rows(RowKind rows) {
        return new Work(Mode.ROWS, rows, null, null);
    }

    public Work plannedUntil(LocalDate day) {
        return new Work(mode, rows, day, emptyIf);
    }

    public Work emptyIf(String flag) {
        return new Work(mode, rows, plannedUntil, flag);
    }

    public List<Field> writable() {
        return mode == Mode.ROWS ? rows.fields() : mode.writable();
    }

    public String label(Field field) {
        return mode == Mode.ROWS ? rows.label(field) : field.label();
    }

    /** The items that this work is about. */
    public List<Item> itemsOf(Checklist checklist) {
        return checklist.items().stream().filter(mode::appliesTo).toList();
    }

    /** What is wrong with the number of rows; null if nothing. */
    String lackOfRows(Checklist checklist, Map<String, ?> submitted) {
        boolean empty = checklist.items().isEmpty();
        boolean declaredEmpty = emptyIf != null && Boolean.TRUE.equals(submitted.get(emptyIf));
        if (mode != Mode.ROWS || empty == declaredEmpty) {
            return null;
        }
        return empty
                ? "請至少新增一列" + rows.label()
                : "已列出 " + checklist.items().size() + " 列" + rows.label() + "，不能同時聲明沒有；請刪除各列，或取消聲明";
    }
}
