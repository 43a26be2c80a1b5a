package tw.ictoutsourcing.checklist;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Writes the rows of checklist_item, each time by one statement. Entries go in by {@link Field#column()}. */
@Component
class ItemTable {

    private final JdbcTemplate jdbc;
    private final EvidenceTable evidence;

    ItemTable(JdbcTemplate jdbc, EvidenceTable evidence) {
        this.jdbc = jdbc;
        this.evidence = evidence;
    }

    /** Adds items after those that are there. */
    void insert(String checklistId, List<Item> items) {
        if (!items.isEmpty()) {
            insertUpTo(Integer.MAX_VALUE, checklistId, items);
        }
    }

    /** Likewise, unless the list would then have more. @return whether it did */
    boolean insertUpTo(int most, String checklistId, List<Item> items) {
        Bulk<Integer> rows = new Bulk<>(IntStream.range(0, items.size()).boxed().toList());
        rows.number("position", i -> i + 1);
        rows.text("id", i -> items.get(i).id());
        rows.text("changed_by", i -> items.get(i).changedBy());
        asked(rows, items);
        Set<Field> entered =
                items.stream().flatMap(item -> item.values().keySet().stream()).collect(Collectors.toSet());
        entered.forEach(field -> rows.text(field.column(), i -> items.get(i).value(field)));
        int added = jdbc.update(
                "insert into checklist_item (checklist_id, version, changed_at, " + rows.columns() + ") select ?, 0,"
                        + " case when changed_by is null then null else cast(? as timestamp with time zone) end,"
                        + " coalesce((select max(position) from checklist_item where checklist_id = ?), 0) + "
                        // The position comes first among them.
                        + rows.columns() + " from " + rows.table()
                        + " where (select count(*) from checklist_item where checklist_id = ?) <= ?",
                rows.parameters(List.of(checklistId, now(), checklistId), checklistId, most - items.size()));
        return added > 0;
    }

    private static void asked(Bulk<Integer> rows, List<Item> items) {
        rows.text("code", i -> items.get(i).asked().code());
        rows.text("family", i -> items.get(i).asked().family());
        rows.text("requirement", i -> items.get(i).asked().requirement());
        rows.text("question", i -> items.get(i).asked().question());
        rows.text("duty", i -> items.get(i).asked().duty());
        rows.text("clause", i -> items.get(i).asked().clause());
        rows.flag("mandatory", i -> items.get(i).asked().mandatory());
        rows.text("decision_key", i -> items.get(i).asked().decisionKey());
        rows.number("decision_version", i -> items.get(i).asked().decisionVersion());
        rows.text("rule_id", i -> items.get(i).asked().ruleId());
    }

    /**
     * Writes these fields of each item if its version still is the given one; every change adds one to the version.
     *
     * @throws StaleAnswer if an item has another version by now, or is given twice
     */
    void update(List<Item> items, Collection<Field> fields, String user) {
        if (items.isEmpty()) {
            return;
        }
        Bulk<Item> rows = new Bulk<>(items).text("id", Item::id).number("version", Item::version);
        fields.forEach(field -> rows.text(field.column(), item -> item.value(field)));
        String set = fields.stream()
                .map(field -> field.column() + " = given." + field.column() + ", ")
                .collect(Collectors.joining());
        refuseTwice(items);
        OffsetDateTime now = now();
        int changed = jdbc.update(
                "merge into checklist_item i using (select * from " + rows.table() + ") as given"
                        + " on i.id = given.id and i.version = given.version when matched then update set " + set
                        + "version = i.version + 1, changed_by = ?, changed_at = ?",
                rows.parameters(List.of(), user, now));
        if (changed < items.size()) {
            throw new StaleAnswer(stale(items, now).label());
        }
    }

    private static OffsetDateTime now() {
        // No finer than the databases keep it.
        return OffsetDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.MICROS);
    }

    private static void refuseTwice(List<Item> items) {
        Set<String> seen = new HashSet<>();
        items.stream().filter(item -> !seen.add(item.id())).findFirst().ifPresent(item -> {
            throw new StaleAnswer(item.label());
        });
    }

    /** Asked only when it is known that there is one: the item that this change has not reached. */
    private Item stale(List<Item> items, OffsetDateTime changed) {
        return items.stream()
                .filter(item -> jdbc.queryForObject(
                                "select count(*) from checklist_item where id = ? and changed_at = ?",
                                Integer.class,
                                item.id(),
                                changed)
                        == 0)
                .findFirst()
                .orElse(items.get(0));
    }

    void delete(String itemId) {
        evidence.deleteOfItem(itemId);
        jdbc.update("delete from checklist_item where id = ?", itemId);
    }
}
