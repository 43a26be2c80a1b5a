package tw.ictoutsourcing.benchmark;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.spin.Spin;
import org.camunda.spin.SpinList;
import org.camunda.spin.json.SpinJsonNode;

/** Stands for every bean of the diagrams in the twin and does nothing; the engine wants the fields to be there. */
public class EmptyDelegate implements JavaDelegate, ExecutionListener {

    private static final Set<String> NFU = Set.of(
            "prepareRequest",
            "assessRisk",
            "answerSelfCheck",
            "answerYearlySelfCheck",
            "assessRequest",
            "coSign",
            "waivePledge",
            "releaseAdministrator",
            "answerAudit");

    Expression action;
    Expression kind;
    Expression title;
    Expression decisions;
    Expression phase;
    Expression from;
    Expression duty;
    Expression counts;
    Expression template;
    Expression to;
    Expression deadlineOf;
    Expression type;
    Expression content;

    @Override
    public void execute(DelegateExecution execution) {
        // Empty on purpose.
    }

    @Override
    public void notify(DelegateExecution execution) {
        // Empty on purpose.
    }

    /** {@code ${dueDates}} */
    public String of(DelegateExecution execution) {
        return "2030-01-01T17:00:00";
    }

    public String deadline(DelegateExecution execution, String task) {
        return "2030-01-01T17:00:00";
    }

    public String reminder(DelegateExecution execution, String task) {
        return "2030-01-01T17:00:00";
    }

    /** {@code ${procedureSteps}}: the steps of NFU. */
    public boolean applies(DelegateExecution execution, String step) {
        return NFU.contains(step);
    }

    public String group(DelegateExecution execution) {
        return execution.getCurrentActivityId().equals("checkClauses") ? "procurement" : "auditor";
    }

    public String title(DelegateExecution execution, String step) {
        return step;
    }

    /** {@code ${standing}} */
    public String selfCheckOutcome(String caseNumber, String vendorId) {
        return "通過";
    }

    /** No incident either. */
    public boolean incidentSinceLastAudit(String caseNumber) {
        return false;
    }

    public void auditBegins(String caseNumber) {
        // Empty on purpose.
    }

    /** {@code ${findings}}: nothing was ever found. */
    public SpinJsonNode history(String vendorId) {
        return Spin.JSON("[]");
    }

    public int major(String caseNumber, String since) {
        return 0;
    }

    /** {@code ${audits}}: what the next table reads, as the real one sets it. */
    public void lookBack(DelegateExecution execution) {
        execution.setVariablesLocal(Map.of("auditsDone", 0, "unresolvedFindings", 0));
    }

    public void begin(DelegateExecution execution) {
        // Empty on purpose.
    }

    public void cutOff(DelegateExecution execution) {
        // Empty on purpose.
    }

    /** {@code ${retention}} */
    public void contractEnded(DelegateExecution execution) {
        // Empty on purpose.
    }

    public void caseClosed(DelegateExecution execution) {
        // Empty on purpose.
    }

    /** {@code ${access}}: nothing was opened for anybody. */
    public int openIn(String caseNumber) {
        return 0;
    }

    public void admit(DelegateExecution execution) {
        // Empty on purpose.
    }

    /** {@code ${subcontractors}}: there are none, so the only party is the vendor. */
    public SpinList<SpinJsonNode> parties(String caseNumber, String vendorId, String vendorName) {
        return Spin.JSON(List.of(Map.of("vendorId", vendorId, "vendorName", vendorName)))
                .elements();
    }
}
