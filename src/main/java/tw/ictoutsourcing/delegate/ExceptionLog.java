package tw.ictoutsourcing.delegate;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.spin.Spin;
import org.camunda.spin.json.SpinJsonNode;
import org.springframework.stereotype.Component;
import tw.ictoutsourcing.casefile.CaseException;
import tw.ictoutsourcing.casefile.CaseExceptions;
import tw.ictoutsourcing.checklist.Checklists;
import tw.ictoutsourcing.checklist.ItemDraft;

/** {@code ${exceptions}} in diagrams: which requirements a case has, and which of them are met otherwise for a time. */
@Component("exceptions")
public class ExceptionLog {

    private static final int LABEL = 60;

    private final CaseExceptions exceptions;
    private final Checklists checklists;
    private final Dates dates;

    ExceptionLog(CaseExceptions exceptions, Checklists checklists, Dates dates) {
        this.exceptions = exceptions;
        this.checklists = checklists;
        this.dates = dates;
    }

    /** The options of a form: what the case's checklists ask, by code. */
    public SpinJsonNode choices(String caseNumber) {
        return Spin.JSON(checklists.requirements(caseNumber).stream()
                .map(item -> Map.of("value", item.code(), "label", label(item)))
                .toList());
    }

    /**
     * Reads requirementItem or else requirementTyped; sets requirementCode and its requirementTable (其他 if no checklist asks it),
     * requirementMandatory and requirementText.
     */
    public void lookUp(DelegateExecution execution) {
        String chosen = Reading.text(execution, "requirementItem");
        String code = chosen == null ? Reading.text(execution, "requirementTyped") : chosen;
        List<ItemDraft> known = checklists.requirements(Reading.caseNumber(execution)).stream()
                .filter(item -> item.code().equals(code))
                .toList();
        execution.setVariable("requirementCode", code);
        execution.setVariable(
                "requirementTable", known.isEmpty() ? "其他" : known.get(0).decisionKey());
        execution.setVariable("requirementMandatory", known.stream().anyMatch(ItemDraft::mandatory));
        execution.setVariable(
                "requirementText", known.isEmpty() ? code : known.get(0).requirement());
    }

    public void grant(DelegateExecution execution) {
        exceptions.grant(new CaseException(
                execution.getProcessInstanceId(),
                Reading.caseNumber(execution),
                Reading.text(execution, "requirementCode"),
                Reading.text(execution, "requirementText"),
                Reading.text(execution, "compensation"),
                LocalDate.parse(Reading.text(execution, "exceptionUntil")),
                String.valueOf(Reading.actor()),
                LocalDate.parse(dates.today())));
    }

    public void end(DelegateExecution execution) {
        exceptions.end(execution.getProcessInstanceId(), LocalDate.parse(dates.today()));
    }

    private static String label(ItemDraft item) {
        String text = String.valueOf(item.requirement());
        return item.code() + "　" + (text.length() > LABEL ? text.substring(0, LABEL) + "…" : text);
    }
}
