package tw.ictoutsourcing.checklist;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The checklists of all cases. Everything joins the caller's transaction. */
@Component
@Transactional
public class Checklists {

    private static final int MOST_FILES = 20;

    private final JdbcClient jdbc;
    private final ItemTable items;
    private final ListReader reader;

    Checklists(JdbcClient jdbc, ItemTable items, ListReader reader) {
        this.jdbc = jdbc;
        this.items = items;
        this.reader = reader;
    }

    /**
     * @param vendorId 統一編號 of the vendor it concerns, null if none
     * @param drafts may be empty where people add the rows; codes must differ
     * @return its id
     */
    public String create(String caseNumber, String kind, String vendorId, String title, List<ItemDraft> drafts) {
        String id = UUID.randomUUID().toString();
        jdbc.sql(
                        "insert into checklist (id, case_number, kind, vendor_id, title, created_at) values (?, ?, ?, ?, ?, ?)")
                .params(id, caseNumber, kind, vendorId, title, OffsetDateTime.now(ZoneOffset.UTC))
                .update();
        items.insert(id, drafts.stream().map(Item::asking).toList());
        return id;
    }

    /** Adds items after those that the list has. */
    public void add(String id, List<ItemDraft> drafts) {
        items.insert(id, drafts.stream().map(Item::asking).toList());
    }

    /** @throws UnknownChecklist if there is none with this id */
    public Checklist load(String id) {
        return reader.read(id).orElseThrow(() -> new UnknownChecklist("查核表", id));
    }

    /** The latest checklist of this kind; a null vendor finds those of any vendor. */
    public Optional<String> find(String caseNumber, String kind, String vendorId) {
        return jdbc
                .sql("select id, vendor_id from checklist where case_number = ? and kind = ? order by sequence desc")
                .params(caseNumber, kind)
                .query((row, number) -> new String[] {row.getString(1), row.getString(2)})
                .stream()
                .filter(row -> vendorId == null || vendorId.equals(row[1]))
                .findFirst()
                .map(row -> row[0]);
    }

    public Evaluation evaluate(String id) {
        return Evaluation.of(load(id).items());
    }

    /** What all checklists of the case ask because a decision said so, each code once, in order of codes. */
    public List<ItemDraft> requirements(String caseNumber) {
        return jdbc
                .sql(
                        "select distinct i.code, i.family, i.requirement, i.question, i.duty, i.clause, i.mandatory, i.decision_key"
                                + " from checklist_item i join checklist c on c.id = i.checklist_id"
                                + " where c.case_number = ? and i.decision_key is not null order by i.code")
                .param(caseNumber)
                .query((row, number) -> new ItemDraft(
                        row.getString("code"),
                        row.getString("family"),
                        row.getString("requirement"),
                        row.getString("question"),
                        row.getString("duty"),
                        row.getString("clause"),
                        row.getBoolean("mandatory"),
                        row.getString("decision_key"),
                        0,
                        null))
                .stream()
                .collect(Collectors.toMap(ItemDraft::code, Function.identity(), (a, b) -> a, LinkedHashMap::new))
                .values()
                .stream()
                .toList();
    }

    /** Codes that the latest tailoring of the case excluded. */
    public Set<String> excluded(String caseNumber) {
        return jdbc.sql("select code from checklist_item where applicability = '不適用' and checklist_id ="
                        + " (select id from checklist where case_number = ? and kind = 'tailoring'"
                        + " order by sequence desc limit 1)")
                .param(caseNumber)
                .query(String.class)
                .set();
    }

    /**
     * Saves entries, all or none.
     *
     * @return the items as they now are
     * @throws BadEntry if a value breaks its rule or the work does not include the field
     * @throws StaleAnswer if somebody else was faster
     */
    public List<Item> fill(String id, Work work, List<Change> changes, String user) {
        return fill(load(id), work, changes, user);
    }

    private List<Item> fill(Checklist checklist, Work work, List<Change> changes, String user) {
        List<Item> changed = new ArrayList<>();
        for (Change change : changes) {
            changed.add(Entries.merged(work, checklist.require(change.itemId()), change));
        }
        return saved(work, changed, user);
    }

    private List<Item> saved(Work work, List<Item> changed, String user) {
        Set<Field> fields = new LinkedHashSet<>(work.writable());
        if (work.mode().resets() != null) {
            fields.add(work.mode().resets());
        }
        if (work.mode() == Mode.RECHECK || work.mode() == Mode.CONFIRM) {
            fields.add(Field.DONE);
        }
        items.update(changed, fields, user);
        return changed.stream()
                .map(item ->
                        new Item(item.id(), item.version() + 1, item.asked(), item.values(), item.evidence(), user))
                .toList();
    }

    /** The item. @throws BadEntry if the work does not take files for it, or it has enough of them */
    public Item requireUpload(String id, Work work, String itemId) {
        Item item = requireFiles(id, work, itemId);
        if (item.evidence().size() >= MOST_FILES) {
            throw new BadEntry(item.label(), "每個項目最多 " + MOST_FILES + " 個檔案");
        }
        return item;
    }

    /** The item. @throws BadEntry if the work does not take files for it */
    public Item requireFiles(String id, Work work, String itemId) {
        Item item = load(id).require(itemId);
        if (!work.mode().uploads() || !work.mode().appliesTo(item)) {
            throw new BadEntry(item.label(), "此工作不能變更這個項目的佐證檔案");
        }
        return item;
    }

    /**
     * After a change of its evidence: a new version, and the other side's judgement is out of date.
     *
     * @param seen the item as it was read before, with its files as they are now; who changed it meanwhile keeps the change
     */
    public Item touch(String id, Work work, Item seen, String user) {
        try {
            return touched(work, seen, user);
        } catch (StaleAnswer faster) {
            return touched(work, load(id).require(seen.id()), user);
        }
    }

    private Item touched(Work work, Item item, String user) {
        Change change = new Change(item.id(), item.version(), Map.of());
        return saved(work, List.of(Entries.merged(work, item, change)), user).get(0);
    }

    /** @throws UnknownChecklist if there is no such item */
    public String caseNumberOf(String itemId) {
        return jdbc.sql(
                        "select c.case_number from checklist c join checklist_item i on i.checklist_id = c.id where i.id = ?")
                .param(itemId)
                .query(String.class)
                .optional()
                .orElseThrow(() -> new UnknownChecklist("查核項目", itemId));
    }

    /** Removes a list with all its items and evidence; for those whose records were disposed of. */
    public void remove(String id) {
        String ofList = " where item_id in (select id from checklist_item where checklist_id = ?)";
        jdbc.sql("delete from evidence_part where evidence_id in (select id from evidence" + ofList + ")")
                .param(id)
                .update();
        jdbc.sql("delete from evidence" + ofList).param(id).update();
        jdbc.sql("delete from checklist_item where checklist_id = ?").param(id).update();
        jdbc.sql("delete from checklist where id = ?").param(id).update();
    }

    /** A compact snapshot for the record: what was asked, why, what was entered, and the hash of every file. */
    public Map<String, Object> content(String id) {
        return content(load(id));
    }

    /** Likewise of a list that is at hand. */
    public Map<String, Object> content(Checklist checklist) {
        return Snapshot.of(checklist);
    }
}
