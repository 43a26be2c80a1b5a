package tw.ictoutsourcing.delegate;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Scope;
import org.springframework.stereotype.Component;
import tw.ictoutsourcing.casefile.UnknownCase;
import tw.ictoutsourcing.engine.border.BadInput;
import tw.ictoutsourcing.record.DisposalRefused;
import tw.ictoutsourcing.record.LegalHolds;
import tw.ictoutsourcing.record.RecordBook;
import tw.ictoutsourcing.record.RecordEntry;

/**
 * {@code ${legalHold}}: field action = {@code place}, {@code find} (one must stand) or {@code lift}. Reads subjectCase,
 * heldRecord (empty: the whole case), holdReason, decisionReason and starter.
 */
@Component("legalHold")
@Scope("prototype")
class LegalHoldDelegate implements JavaDelegate {

    private final LegalHolds holds;
    private final RecordBook book;
    private Expression action;

    LegalHoldDelegate(LegalHolds holds, RecordBook book) {
        this.holds = holds;
        this.book = book;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String subject = Reading.text(execution, "subjectCase");
        Integer sequence = sequence(execution);
        try {
            switch (Reading.field(action, execution)) {
                case "place" -> place(execution, subject, sequence);
                case "find" -> holds.requireHeld(subject, sequence);
                case "lift" -> lift(execution, subject, sequence);
                default -> throw new IllegalStateException("「保全」的 action 應為 place、find 或 lift");
            }
        } catch (DisposalRefused | UnknownCase refused) {
            throw new BadInput(refused.getMessage());
        }
    }

    private void place(DelegateExecution execution, String subject, Integer sequence) {
        String reason = Reading.text(execution, "holdReason");
        holds.place(subject, sequence, reason, Reading.text(execution, "starter"));
        file(execution, subject, sequence, "設定保全", reason);
    }

    private void lift(DelegateExecution execution, String subject, Integer sequence) {
        String reason = Reading.text(execution, "decisionReason");
        holds.lift(subject, sequence, reason, Reading.actor());
        file(execution, subject, sequence, "解除保全", reason);
    }

    /** In the chain of the case itself, beside the one of the year. */
    private void file(DelegateExecution execution, String subject, Integer sequence, String title, String reason) {
        book.append(new RecordEntry(
                subject,
                null,
                "legal-hold",
                title,
                Map.of("範圍", sequence == null ? "全案" : "第 " + sequence + " 筆紀錄", "理由", reason),
                Reading.actor(),
                execution.getCurrentActivityId(),
                List.of("NFU-5.11")));
    }

    private static Integer sequence(DelegateExecution execution) {
        return "單筆紀錄".equals(execution.getVariable("holdScope"))
                ? Integer.valueOf(((Number) execution.getVariable("heldRecord")).intValue())
                : null;
    }
}
