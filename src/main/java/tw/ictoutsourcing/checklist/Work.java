package tw.ictoutsourcing.checklist;

import java.util.List;

/** A mode at work, with the kind of rows where the mode is {@link Mode#ROWS} (else null). */
public record Work(Mode mode, RowKind rows) {

    public static Work of(Mode mode) {
        return new Work(mode, null);
    }

    public static Work rows(RowKind rows) {
        return new Work(Mode.ROWS, rows);
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
}
