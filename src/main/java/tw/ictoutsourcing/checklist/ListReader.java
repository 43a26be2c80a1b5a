package tw.ictoutsourcing.checklist;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Reads a checklist with its items by one statement; by a second one its files, if it has any. */
@Component
class ListReader {

    private static final String LIST = "select c.case_number, c.kind, c.vendor_id, c.title, i.*,"
            + " exists (select 1 from evidence e where e.item_id = i.id) as has_files"
            + " from checklist c left join checklist_item i on i.checklist_id = c.id"
            + " where c.id = ? order by i.position";

    private final JdbcTemplate jdbc;
    private final EvidenceTable evidence;

    ListReader(JdbcTemplate jdbc, EvidenceTable evidence) {
        this.jdbc = jdbc;
        this.evidence = evidence;
    }

    /** A row of the query; {@code list} is without items, {@code item} null if the list has none. */
    private record Row(Checklist list, Item item, boolean hasFiles) {}

    Optional<Checklist> read(String id) {
        List<Row> rows = jdbc.query(LIST, (row, number) -> row(id, row), id);
        Map<String, List<Evidence>> files = rows.stream().anyMatch(Row::hasFiles) ? evidence.of(id) : Map.of();
        List<Item> items = rows.stream()
                .map(Row::item)
                .filter(item -> item != null)
                .map(item -> item.with(files.getOrDefault(item.id(), List.of())))
                .toList();
        return rows.stream().findFirst().map(row -> row.list().with(items));
    }

    private static Row row(String id, ResultSet row) throws SQLException {
        Checklist list = new Checklist(
                id,
                row.getString("case_number"),
                row.getString("kind"),
                row.getString("vendor_id"),
                row.getString("title"),
                List.of());
        return new Row(list, row.getString("id") == null ? null : item(row), row.getBoolean("has_files"));
    }

    private static Item item(ResultSet row) throws SQLException {
        Map<Field, String> values = new EnumMap<>(Field.class);
        for (Field field : Field.values()) {
            String value = row.getString(field.column());
            if (value != null) {
                values.put(field, value);
            }
        }
        ItemDraft asked = new ItemDraft(
                row.getString("code"),
                row.getString("family"),
                row.getString("requirement"),
                row.getString("question"),
                row.getString("duty"),
                row.getString("clause"),
                row.getBoolean("mandatory"),
                row.getString("decision_key"),
                row.getInt("decision_version"),
                row.getString("rule_id"));
        return new Item(
                row.getString("id"), row.getInt("version"), asked, values, List.of(), row.getString("changed_by"));
    }
}
