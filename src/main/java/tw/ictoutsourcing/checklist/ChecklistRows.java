package tw.ictoutsourcing.checklist;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lists whose rows people add themselves, and the lists that follow from them. */
@Component
@Transactional
public class ChecklistRows {

    private static final int MOST_ROWS = 500;

    private final Checklists checklists;
    private final JdbcClient jdbc;
    private final ItemTable items;

    ChecklistRows(Checklists checklists, JdbcClient jdbc, ItemTable items) {
        this.checklists = checklists;
        this.jdbc = jdbc;
        this.items = items;
    }

    /** @throws BadEntry if the work has no rows, a value breaks its rule, or there are too many rows */
    public Item add(String id, Work work, Map<Field, String> values, String user) {
        List<Item> rows = items.of(id);
        if (work.mode() != Mode.ROWS || rows.size() >= MOST_ROWS) {
            throw new BadEntry("列數", "此查核表不能新增列，或已達 " + MOST_ROWS + " 列");
        }
        String code = UUID.randomUUID().toString();
        int position = jdbc.sql("select coalesce(max(position), -1) + 1 from checklist_item where checklist_id = ?")
                .param(id)
                .query(Integer.class)
                .single();
        items.insert(id, position, List.of(ItemDraft.plain(code, work.rows().label(), null)), List.of(Map.of()));
        Item row = items.of(id).stream()
                .filter(item -> item.asked().code().equals(code))
                .findFirst()
                .orElseThrow();
        return checklists
                .fill(id, work, List.of(new Change(row.id(), 0, values)), user)
                .get(0);
    }

    /** @throws StaleAnswer if somebody else changed the row meanwhile */
    public void remove(String id, Work work, String itemId, int version) {
        Item row = checklists.load(id).require(itemId);
        if (work.mode() != Mode.ROWS) {
            throw new BadEntry("列", "此查核表不能刪除列");
        }
        if (row.version() != version) {
            throw new StaleAnswer(row.label());
        }
        items.delete(itemId);
    }

    /** Makes {@code id} hold exactly one item per row of {@code fromId}; items of rows that remain keep their entries and evidence. */
    public void seed(String id, String fromId) {
        List<Item> rows = items.of(fromId);
        List<Item> present = items.of(id);
        Set<String> wanted = rows.stream().map(Item::id).collect(Collectors.toSet());
        present.stream().filter(item -> !wanted.contains(item.asked().code())).forEach(item -> items.delete(item.id()));
        Set<String> kept = present.stream().map(item -> item.asked().code()).collect(Collectors.toSet());
        List<Item> added = rows.stream().filter(row -> !kept.contains(row.id())).toList();
        items.insert(
                id,
                present.size(),
                added.stream().map(RowText::asItem).toList(),
                added.stream().map(Item::values).toList());
    }
}
