package tw.ictoutsourcing.checklist;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/**
 * Many rows as the parameters of one statement, each column one array: a checklist is then written at once, whatever its
 * length, and the statement's text is always the same. H2 and PostgreSQL alike.
 *
 * @param <T> what becomes a row
 */
class Bulk<T> {

    private final List<T> rows;
    private final List<String> columns = new ArrayList<>();
    private final List<String> arrays = new ArrayList<>();
    private final List<Object> parameters = new ArrayList<>();

    Bulk(List<T> rows) {
        this.rows = rows;
    }

    Bulk<T> text(String column, Function<T, String> value) {
        return add(column, "varchar", rows.stream().map(value).toArray(String[]::new));
    }

    Bulk<T> number(String column, Function<T, Integer> value) {
        return add(column, "integer", rows.stream().map(value).toArray(Integer[]::new));
    }

    Bulk<T> flag(String column, Function<T, Boolean> value) {
        return add(column, "boolean", rows.stream().map(value).toArray(Boolean[]::new));
    }

    private Bulk<T> add(String column, String type, Object array) {
        columns.add(column);
        arrays.add("cast(? as " + type + " array)");
        parameters.add(array);
        return this;
    }

    /** The names of the columns, separated by commas. */
    String columns() {
        return String.join(", ", columns);
    }

    /** The rows as a table {@code given} for a from clause. */
    String table() {
        return "unnest(" + String.join(", ", arrays) + ") as given (" + columns() + ")";
    }

    /** What the statement takes: parameters before those of the table, the table's, and those after. */
    Object[] parameters(List<?> before, Object... after) {
        List<Object> all = new ArrayList<>(before);
        all.addAll(parameters);
        all.addAll(Arrays.asList(after));
        return all.toArray();
    }
}
