package tw.ictoutsourcing.checklist;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.stereotype.Component;

/** Reads a checklist with its items and their files by one statement. */
@Component
class ListReader {

    private static final String LIST = "select c.case_number, c.kind, c.vendor_id as list_vendor, c.title, i.*,"
            + " e.id as file_id, e.item_id, e.file_name, e.media_type, e.size_bytes, e.sha256, e.uploaded_by, e.uploaded_at"
            + " from checklist c left join checklist_item i on i.checklist_id = c.id"
            + " left join evidence e on e.item_id = i.id"
            + " where c.id = ? order by i.position, e.uploaded_at, e.id";

    private final JdbcTemplate jdbc;

    ListReader(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Checklist> read(String id) {
        return Optional.ofNullable(jdbc.query(LIST, (ResultSetExtractor<Checklist>) row -> list(id, row), id));
    }

    /** A row is a file, or an item without one, or the list without any. */
    private static Checklist list(String id, ResultSet row) throws SQLException {
        Checklist list = null;
        List<Item> items = new ArrayList<>();
        List<Evidence> files = new ArrayList<>();
        while (row.next()) {
            if (list == null) {
                list = new Checklist(
                        id,
                        row.getString("case_number"),
                        row.getString("kind"),
                        row.getString("list_vendor"),
                        row.getString("title"),
                        List.of());
            }
            String item = row.getString("id");
            if (item != null
                    && (items.isEmpty() || !items.get(items.size() - 1).id().equals(item))) {
                items.add(item(row));
            }
            if (row.getString("file_id") != null) {
                files.add(EvidenceTable.evidence(row));
            }
        }
        return list == null ? null : list.with(holding(items, files));
    }

    private static List<Item> holding(List<Item> items, List<Evidence> files) {
        Map<String, List<Evidence>> byItem = files.stream().collect(Collectors.groupingBy(Evidence::itemId));
        return items.stream()
                .map(item -> item.with(byItem.getOrDefault(item.id(), List.of())))
                .toList();
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
