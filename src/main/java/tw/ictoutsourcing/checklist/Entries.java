package tw.ictoutsourcing.checklist;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What an item holds once a person's change is taken over. */
class Entries {

    private Entries() {}

    /**
     * @throws BadEntry if a value breaks its rule or the work does not include the item or the field
     * @throws StaleAnswer if the change was made to an older version
     */
    static Item merged(Work work, Item item, Change change) {
        if (item.version() != change.version()) {
            throw new StaleAnswer(item.label());
        }
        if (!work.itemsOf(new Checklist(null, null, null, null, null, List.of(item)))
                .contains(item)) {
            throw new BadEntry(item.label(), "此工作不處理這個項目");
        }
        Map<Field, String> values = new EnumMap<>(Field.class);
        values.putAll(item.values());
        change.values().forEach((field, value) -> {
            if (!work.writable().contains(field)) {
                throw new BadEntry(work.label(field), "此工作不能修改這個欄位");
            }
            values.put(field, EntryRules.accept(field, work.label(field), value));
        });
        Judgement.settle(work.mode(), item, values);
        values.values().removeIf(Objects::isNull);
        return new Item(item.id(), item.version(), item.asked(), values, item.evidence(), item.changedBy());
    }
}
