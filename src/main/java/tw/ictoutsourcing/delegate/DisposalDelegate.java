package tw.ictoutsourcing.delegate;

import java.time.LocalDate;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Scope;
import org.springframework.stereotype.Component;
import tw.ictoutsourcing.checklist.Checklists;
import tw.ictoutsourcing.checklist.Field;
import tw.ictoutsourcing.checklist.ItemDraft;
import tw.ictoutsourcing.engine.border.BadInput;
import tw.ictoutsourcing.record.DisposalRefused;
import tw.ictoutsourcing.record.Disposals;
import tw.ictoutsourcing.record.RecordBook;
import tw.ictoutsourcing.record.RecordEntry;

/**
 * {@code ${disposal}}: field action = {@code list} makes the list of cases with records that are due (variables
 * checklistId, dueCases, dueOn); {@code carryOut} disposes of those chosen, with one certificate for each case.
 */
@Component("disposal")
@Scope("prototype")
class DisposalDelegate implements JavaDelegate {

    private final Disposals disposals;
    private final Checklists checklists;
    private final WorkingPapers papers;
    private final RecordBook book;
    private final ElementProperties properties;
    private final Dates dates;
    private Expression action;

    DisposalDelegate(
            Disposals disposals,
            Checklists checklists,
            WorkingPapers papers,
            RecordBook book,
            ElementProperties properties,
            Dates dates) {
        this.disposals = disposals;
        this.checklists = checklists;
        this.papers = papers;
        this.book = book;
        this.properties = properties;
        this.dates = dates;
    }

    @Override
    public void execute(DelegateExecution execution) {
        switch (Reading.field(action, execution)) {
            case "list" -> list(execution);
            case "carryOut" -> carryOut(execution);
            default -> throw new IllegalStateException("「紀錄銷毀」的 action 應為 list 或 carryOut");
        }
    }

    private void list(DelegateExecution execution) {
        LocalDate today = LocalDate.parse(dates.today());
        List<Disposals.Due> due = disposals.due(today);
        execution.setVariable("dueOn", today.toString());
        execution.setVariable("dueCases", due.size());
        execution.setVariable(
                "checklistId",
                checklists.create(
                        Reading.caseNumber(execution),
                        "disposal",
                        null,
                        "銷毀清冊（適用＝列入本次銷毀）",
                        due.stream().map(DisposalDelegate::item).toList()));
    }

    private void carryOut(DelegateExecution execution) {
        LocalDate dueOn = LocalDate.parse(Reading.text(execution, "dueOn"));
        try {
            checklists.load(Reading.text(execution, "checklistId")).items().stream()
                    .filter(item -> "適用".equals(item.value(Field.APPLICABILITY)))
                    .forEach(item -> dispose(execution, item.asked().code(), dueOn));
        } catch (DisposalRefused refused) {
            throw new BadInput(refused.getMessage());
        }
    }

    private void dispose(DelegateExecution execution, String caseNumber, LocalDate dueOn) {
        Disposals.Result result = disposals.disposeOf(caseNumber, dueOn, LocalDate.parse(dates.today()));
        papers.remove(caseNumber, result.records());
        book.append(new RecordEntry(
                Reading.caseNumber(execution),
                null,
                Disposals.CERTIFICATE,
                "銷毀證明：" + caseNumber,
                result.certificate(),
                Reading.actor(),
                execution.getCurrentActivityId(),
                properties.clauses(execution)));
    }

    private static String civil(LocalDate day) {
        return "%d/%02d/%02d".formatted(day.getYear() - 1911, day.getMonthValue(), day.getDayOfMonth());
    }

    private static ItemDraft item(Disposals.Due due) {
        return ItemDraft.plain(
                due.caseNumber(),
                "保存期限已屆",
                due.caseNumber() + "　" + (due.title() == null ? "" : due.title()) + "：" + due.records() + " 筆紀錄，最晚保存至 "
                        + civil(due.latestEnd()));
    }
}
