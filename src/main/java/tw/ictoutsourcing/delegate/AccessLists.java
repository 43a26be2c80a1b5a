package tw.ictoutsourcing.delegate;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import tw.ictoutsourcing.access.AccessGrant;
import tw.ictoutsourcing.access.AccessRegister;
import tw.ictoutsourcing.checklist.Checklists;
import tw.ictoutsourcing.checklist.Field;
import tw.ictoutsourcing.checklist.Item;
import tw.ictoutsourcing.checklist.ItemDraft;

/** {@code ${accessLists}} in diagrams: puts open accesses on the checklist at hand, and closes those that it says are closed. */
@Component("accessLists")
public class AccessLists {

    private final AccessRegister register;
    private final Checklists checklists;
    private final AccessClosed closed;
    private final Clock clock;

    AccessLists(AccessRegister register, Checklists checklists, AccessClosed closed, Clock clock) {
        this.register = register;
        this.checklists = checklists;
        this.closed = closed;
        this.clock = clock;
    }

    /** Everything open in the case; {@code mustClose} leaves no choice, which expired ones never have. */
    public void addAll(DelegateExecution execution, boolean mustClose) {
        add(execution, register.openIn(Case.of(execution).number()), mustClose);
    }

    /** What is open for the {@code person} who leaves. */
    public void addOfPerson(DelegateExecution execution) {
        add(execution, register.openOf(Case.of(execution).number(), Reading.text(execution, "person")), true);
    }

    /** Closes in the register what the checklist shows as done; {@code proof} is what was entered and attached there. */
    public void close(DelegateExecution execution) {
        List<Item> done = checklists.load(Reading.text(execution, "checklistId")).items().stream()
                .filter(item -> "已完成".equals(item.value(Field.DONE)))
                .toList();
        for (Item item : done) {
            if (register.close(item.asked().code(), LocalDate.now(clock), item.changedBy(), proof(item))) {
                closed.tell(Case.of(execution).number(), item.asked().code());
            }
        }
    }

    /** Closes the access whose period this process watches, with {@code closeProof}. */
    public void closeOwn(DelegateExecution execution) {
        register.close(
                Reading.text(execution, "grantId"),
                LocalDate.now(clock),
                Reading.actor(),
                Reading.text(execution, "closeProof"));
    }

    private void add(DelegateExecution execution, List<AccessGrant> open, boolean mustClose) {
        LocalDate today = LocalDate.now(clock);
        checklists.add(
                Reading.text(execution, "checklistId"),
                open.stream()
                        .map(grant -> draft(grant, mustClose || grant.expired(today), grant.expired(today)))
                        .toList());
    }

    private static ItemDraft draft(AccessGrant grant, boolean mustClose, boolean expired) {
        String text = grant.person() + "：" + grant.kind() + " " + grant.name() + "，" + roc(grant.validFrom()) + " 至 "
                + roc(grant.validUntil());
        return new ItemDraft(
                grant.id(),
                expired ? "已逾期，應停用" : mustClose ? "應停用" : "使用中",
                text,
                null,
                mustClose ? ItemDraft.MUST_CLOSE : null,
                null,
                true,
                null,
                0,
                null);
    }

    private static String roc(LocalDate day) {
        return "%d/%02d/%02d".formatted(day.getYear() - 1911, day.getMonthValue(), day.getDayOfMonth());
    }

    private static String proof(Item item) {
        StringBuilder proof = new StringBuilder(item.values().getOrDefault(Field.DONE_NOTE, ""));
        item.evidence().forEach(file -> proof.append(proof.isEmpty() ? "" : "；")
                .append(file.fileName())
                .append("（SHA-256 ")
                .append(file.sha256())
                .append("）"));
        return proof.length() > 4000 ? proof.substring(0, 4000) : proof.toString();
    }
}
