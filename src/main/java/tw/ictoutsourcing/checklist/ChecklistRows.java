package tw.ictoutsourcing.checklist;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lists whose rows people add themselves, and the lists that follow from them. */
@Component
@Transactional
public class ChecklistRows {

    private static final int MOST_ROWS = 500;

    private final Checklists checklists;
    private final ItemTable items;
    private final JdbcTemplate jdbc;

    ChecklistRows(Checklists checklists, ItemTable items, JdbcTemplate jdbc) {
        this.checklists = checklists;
        this.items = items;
        this.jdbc = jdbc;
    }

    /** @throws BadEntry if the work has no rows, a value breaks its rule, or there are too many rows */
    public Item add(String id, Work work, Map<Field, String> values, String user) {
        if (work.mode() != Mode.ROWS) {
            throw tooMany();
        }
        Item empty = Item.asking(
                ItemDraft.plain(UUID.randomUUID().toString(), work.rows().label(), null));
        Item row = Entries.merged(work, empty, new Change(empty.id(), empty.version(), values))
                .changedBy(user);
        if (!items.insertUpTo(MOST_ROWS, id, List.of(row))) {
            throw tooMany();
        }
        return row;
    }

    private static BadEntry tooMany() {
        return new BadEntry("列數", "此查核表不能新增列，或已達 " + MOST_ROWS + " 列");
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

    /**
     * The list of a kind that holds exactly one item per row of the latest list {@code from}; made if there is none. Items of rows that
     * remain keep their entries and evidence.
     *
     * @throws IllegalStateException in Chinese if there is no such list to follow
     */
    public String following(String caseNumber, String kind, String vendorId, String title, String from) {
        Codes codes = Codes.read(jdbc, caseNumber, vendorId, from, kind);
        if (codes.source() == null) {
            throw new IllegalStateException("查核表「" + title + "」的來源清單「" + from + "」尚未建立");
        }
        String id =
                codes.copy() != null ? codes.copy() : checklists.create(caseNumber, kind, vendorId, title, List.of());
        if (!codes.alike()) {
            follow(id, codes.source());
        }
        return id;
    }

    private void follow(String id, String fromId) {
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
