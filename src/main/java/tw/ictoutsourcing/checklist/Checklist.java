package tw.ictoutsourcing.checklist;

import java.util.List;

/** A checklist of a case with its items in order; {@code vendorId} is null where it concerns no single vendor. */
public record Checklist(String id, String caseNumber, String kind, String vendorId, String title, List<Item> items) {

    Checklist with(List<Item> others) {
        return new Checklist(id, caseNumber, kind, vendorId, title, others);
    }

    Item require(String itemId) {
        return items.stream()
                .filter(item -> item.id().equals(itemId))
                .findFirst()
                .orElseThrow(() -> new UnknownChecklist("查核項目", itemId));
    }
}
