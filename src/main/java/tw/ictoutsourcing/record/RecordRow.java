package tw.ictoutsourcing.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A row of the record table: values by column, in the table's order, without the hash.
 * A map rather than a class with twenty fields: whatever column is added here is hashed, written and checked with it.
 */
record RecordRow(Map<String, Object> values) {

    static final List<String> COLUMNS = List.of(
            "case_number",
            "sequence_no",
            "procedure",
            "type",
            "form_code",
            "title",
            "content",
            "actor",
            "recorded_at",
            "element_id",
            "clauses",
            "decisions",
            "custodian",
            "retention_clause",
            "retention_years",
            "retained_from",
            "retained_until",
            "legal_hold",
            "previous_hash");

    static final String INSERT = "insert into outsourcing_record (" + String.join(", ", COLUMNS) + ", hash) values ("
            + COLUMNS.stream().map(c -> "?, ").collect(Collectors.joining()) + "?)";

    static RecordRow from(ResultSet row) throws SQLException {
        Map<String, Object> values = new TreeMap<>();
        for (String column : COLUMNS) {
            values.put(
                    column,
                    switch (column) {
                        case "recorded_at" -> row.getObject(column, OffsetDateTime.class);
                        case "retained_until" -> row.getObject(column, LocalDate.class);
                        case "legal_hold" -> row.getBoolean(column);
                        case "sequence_no", "retention_years" -> row.getInt(column);
                        default -> row.getString(column);
                    });
        }
        return new RecordRow(values);
    }

    int sequence() {
        return (int) values.get("sequence_no");
    }

    String text(String column) {
        return (String) values.get(column);
    }

    RecordRow with(String column, Object value) {
        Map<String, Object> changed = new TreeMap<>(values);
        changed.put(column, value);
        return new RecordRow(changed);
    }

    String previousHash() {
        return (String) values.get("previous_hash");
    }

    /** Same text whatever the database: times in UTC, columns by name. */
    Map<String, String> canonical() {
        Map<String, String> texts = new TreeMap<>();
        values.forEach((column, value) -> texts.put(column, text(value)));
        return texts;
    }

    Object[] parameters(String hash) {
        List<Object> parameters = new ArrayList<>();
        COLUMNS.forEach(c -> parameters.add(values.get(c)));
        parameters.add(hash);
        return parameters.toArray();
    }

    private static String text(Object value) {
        if (value instanceof OffsetDateTime time) {
            return time.withOffsetSameInstant(ZoneOffset.UTC).toInstant().toString();
        }
        return value == null ? null : value.toString();
    }
}
