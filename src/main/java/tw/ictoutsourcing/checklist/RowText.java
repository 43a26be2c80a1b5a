package tw.ictoutsourcing.checklist;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A row of an earlier list, worded as an item of a later one; the row's id becomes the item's code, so that it stays the same item. */
class RowText {

    private RowText() {}

    static ItemDraft asItem(Item row) {
        String details = Stream.of(
                        row.value(Field.JOB_TITLE),
                        row.value(Field.DISPOSITION),
                        row.has(Field.PLAN_DATE) ? "期限 " + row.value(Field.PLAN_DATE) : null,
                        "是".equals(row.value(Field.BACKUPS)) ? "含備份" : null,
                        "是".equals(row.value(Field.SENSITIVE_ACCESS)) ? "接觸機敏資訊" : null)
                .filter(Objects::nonNull)
                .collect(Collectors.joining("，"));
        String name = row.values().getOrDefault(Field.NAME, "未命名");
        String family =
                row.values().getOrDefault(Field.HOLDING_KIND, row.asked().family());
        return ItemDraft.plain(row.id(), family, details.isEmpty() ? name : name + "（" + details + "）");
    }
}
