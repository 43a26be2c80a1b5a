package tw.ictoutsourcing.checklist;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Component;

/** The rows of checklist_item. Entries go in and out by {@link Field#column()}. */
@Component
class ItemTable {

    private static final String ENTRIES =
            Stream.of(Field.values()).map(Field::column).collect(Collectors.joining(", "));
    private static final String ENTRY_PARAMETERS =
            Stream.of(Field.values()).map(field -> ":" + field.column()).collect(Collectors.joining(", "));

    private final NamedParameterJdbcTemplate jdbc;
    private final EvidenceTable evidence;

    ItemTable(NamedParameterJdbcTemplate jdbc, EvidenceTable evidence) {
        this.jdbc = jdbc;
        this.evidence = evidence;
    }

    List<Item> of(String checklistId) {
        Map<String, List<Evidence>> files = evidence.of(checklistId);
        return jdbc.query(
                "select * from checklist_item where checklist_id = :id order by position",
                Map.of("id", checklistId),
                (row, number) -> item(row, files.getOrDefault(row.getString("id"), List.of())));
    }

    void insert(String checklistId, int firstPosition, List<ItemDraft> drafts, List<Map<Field, String>> entries) {
        SqlParameterSource[] rows = new SqlParameterSource[drafts.size()];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = parameters(checklistId, firstPosition + i, drafts.get(i), entries.get(i));
        }
        jdbc.batchUpdate(
                "insert into checklist_item (id, checklist_id, position, version, code, family, requirement, question, duty, clause,"
                        + " mandatory, decision_key, decision_version, rule_id, " + ENTRIES
                        + ") values (:id, :checklist,"
                        + " :position, 0, :code, :family, :requirement, :question, :duty, :clause, :mandatory,"
                        + " :decisionKey, :decisionVersion, :ruleId, " + ENTRY_PARAMETERS + ")",
                rows);
    }

    /** Writes these fields of each item if its version still is the given one; every change adds one to the version. */
    void update(List<Item> items, Collection<Field> fields, String user) {
        String set = fields.stream()
                .map(field -> field.column() + " = :" + field.column())
                .collect(Collectors.joining(", "));
        OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC);
        int[] counts = jdbc.batchUpdate(
                "update checklist_item set " + set + ", version = version + 1, changed_by = :user, changed_at = :now"
                        + " where id = :id and version = :version",
                items.stream()
                        .map(item -> entries(item.values())
                                .addValue("id", item.id())
                                .addValue("version", item.version())
                                .addValue("user", user)
                                .addValue("now", now))
                        .toArray(SqlParameterSource[]::new));
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] == 0) {
                throw new StaleAnswer(items.get(i).label());
            }
        }
    }

    void delete(String itemId) {
        evidence.deleteOfItem(itemId);
        jdbc.update("delete from checklist_item where id = :id", Map.of("id", itemId));
    }

    private static MapSqlParameterSource parameters(
            String checklistId, int position, ItemDraft draft, Map<Field, String> values) {
        return entries(values)
                .addValue("id", UUID.randomUUID().toString())
                .addValue("checklist", checklistId)
                .addValue("position", position)
                .addValue("code", draft.code())
                .addValue("family", draft.family())
                .addValue("requirement", draft.requirement())
                .addValue("question", draft.question())
                .addValue("duty", draft.duty())
                .addValue("clause", draft.clause())
                .addValue("mandatory", draft.mandatory())
                .addValue("decisionKey", draft.decisionKey())
                .addValue("decisionVersion", draft.decisionVersion())
                .addValue("ruleId", draft.ruleId());
    }

    private static MapSqlParameterSource entries(Map<Field, String> values) {
        MapSqlParameterSource parameters = new MapSqlParameterSource();
        Stream.of(Field.values()).forEach(field -> parameters.addValue(field.column(), values.get(field)));
        return parameters;
    }

    private static Item item(ResultSet row, List<Evidence> evidence) throws SQLException {
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
                row.getString("id"), row.getInt("version"), asked, values, evidence, row.getString("changed_by"));
    }
}
