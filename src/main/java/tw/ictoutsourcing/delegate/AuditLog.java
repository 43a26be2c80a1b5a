package tw.ictoutsourcing.delegate;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import tw.ictoutsourcing.casefile.FindingRegister;
import tw.ictoutsourcing.casefile.VendorAudits;

/** {@code ${audits}} in diagrams: what is known before an audit, for the decision how deep it goes. */
@Component("audits")
public class AuditLog {

    private final VendorAudits audits;
    private final FindingRegister findings;
    private final Dates dates;

    AuditLog(VendorAudits audits, FindingRegister findings, Dates dates) {
        this.audits = audits;
        this.findings = findings;
        this.dates = dates;
    }

    /** Sets, for this step only, auditsDone and unresolvedFindings: since the last audit began, its own findings included. */
    public void lookBack(DelegateExecution execution) {
        String caseNumber = Reading.caseNumber(execution);
        String vendorId = Reading.text(execution, "vendorId");
        Optional<LocalDate> last = audits.latest(caseNumber, vendorId);
        Map<String, Object> known = new HashMap<>();
        known.put("auditsDone", audits.count(caseNumber, vendorId));
        known.put("unresolvedFindings", findings.unresolved(caseNumber, last.orElse(LocalDate.EPOCH)));
        execution.setVariablesLocal(known);
    }

    /** Reads auditKind and auditDepth. */
    public void begin(DelegateExecution execution) {
        audits.begin(
                Reading.caseNumber(execution),
                Reading.text(execution, "vendorId"),
                Reading.text(execution, "auditKind"),
                Reading.text(execution, "auditDepth"),
                LocalDate.parse(dates.today()));
    }
}
