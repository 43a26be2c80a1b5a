package tw.ictoutsourcing.checklist;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lists whose rows people add themselves, and the lists that follow from them. */
@Component
@Transactional
public class ChecklistRows {

    private static final int MOST_ROWS = 500;

    private final Checklists checklists;
    private final ItemTable items;

    ChecklistRows(Checklists checklists, ItemTable items) {
        this.checklists = checklists;
        this.items = items;
    }

    /** @throws BadEntry if the work has no rows, a value breaks its rule, or there are too many rows */
    public Item add(String id, Work work, Map<Field, String> values, String user) {
        if (work.mode() != Mode.ROWS || checklists.load(id).items().size() >= MOST_ROWS) {
            throw new BadEntry("列數", "此查核表不能新增列，或已達 " + MOST_ROWS + " 列");
        }
        Item empty = Item.asking(
                ItemDraft.plain(UUID.randomUUID().toString(), work.rows().label(), null));
        Item row = Entries.merged(work, empty, new Change(empty.id(), empty.version(), values))
                .changedBy(user);
        items.insert(id, List.of(row));
        return row;
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
        List<Item> rows = checklists.load(fromId).items();
        List<Item> present = checklists.load(id).items();
        Set<String> wanted = rows.stream().map(Item::id).collect(Collectors.toSet());
        present.stream().filter(item -> !wanted.contains(item.asked().code())).forEach(item -> items.delete(item.id()));
        Set<String> kept = present.stream().map(item -> item.asked().code()).collect(Collectors.toSet());
        List<Item> added = rows.stream().filter(row -> !kept.contains(row.id())).toList();
        items.insert(
                id,
                added.stream()
                        .map(row -> Item.asking(RowText.asItem(row)).holding(row.values()))
                        .toList());
    }
}
