package tw.ictoutsourcing.delegate;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tw.ictoutsourcing.checklist.Checklists;
import tw.ictoutsourcing.checklist.Field;
import tw.ictoutsourcing.checklist.Item;

/** What the lists of a case's onboarding say about its people: who is registered, and whose pledge there is. */
@Component
class Pledges {

    private static final String PEOPLE = "people";
    private static final String PLEDGES = "pledges";

    private final Checklists checklists;

    Pledges(Checklists checklists) {
        this.checklists = checklists;
    }

    /** Names whose pledge, or the reason for having none, the unit has confirmed. */
    List<String> confirmed(Case subject) {
        return items(subject, PLEDGES).stream()
                .filter(Pledges::isConfirmed)
                .map(item -> item.value(Field.NAME))
                .toList();
    }

    boolean listed(Case subject, String person) {
        return find(subject, PEOPLE, person).isPresent();
    }

    Optional<Item> of(Case subject, String person) {
        return find(subject, PLEDGES, person);
    }

    static boolean isConfirmed(Item pledge) {
        return "已確認".equals(pledge.value(Field.CONFIRMED));
    }

    private Optional<Item> find(Case subject, String kind, String person) {
        return items(subject, kind).stream()
                .filter(item -> item.has(Field.NAME) && item.value(Field.NAME).equals(person))
                .findFirst();
    }

    private List<Item> items(Case subject, String kind) {
        return checklists
                .find(subject.number(), kind, subject.vendorId())
                .map(id -> checklists.load(id).items())
                .orElse(List.of());
    }
}
