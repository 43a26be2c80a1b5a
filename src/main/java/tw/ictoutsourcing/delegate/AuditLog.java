package tw.ictoutsourcing.delegate;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import tw.ictoutsourcing.casefile.FindingRegister;
import tw.ictoutsourcing.casefile.VendorAudits;
import tw.ictoutsourcing.incident.Incidents;

/** {@code ${audits}} in diagrams: what is known before an audit, for the decision how deep it goes. */
@Component("audits")
public class AuditLog {

    private final VendorAudits audits;
    private final FindingRegister findings;
    private final Incidents incidents;
    private final Dates dates;

    AuditLog(VendorAudits audits, FindingRegister findings, Incidents incidents, Dates dates) {
        this.audits = audits;
        this.findings = findings;
        this.incidents = incidents;
        this.dates = dates;
    }

    /** Sets, for this step only, auditsDone, and since the last audit began unresolvedFindings (its own too) and incidentsSinceAudit. */
    public void lookBack(DelegateExecution execution) {
        String caseNumber = Reading.caseNumber(execution);
        String vendorId = Reading.text(execution, "vendorId");
        LocalDate last = audits.latest(caseNumber, vendorId).orElse(LocalDate.EPOCH);
        OffsetDateTime morning = last.atStartOfDay(ZoneId.systemDefault()).toOffsetDateTime();
        Map<String, Object> known = new HashMap<>();
        known.put("auditsDone", audits.count(caseNumber, vendorId));
        known.put("unresolvedFindings", findings.unresolved(caseNumber, last));
        known.put("incidentsSinceAudit", incidents.since(caseNumber, morning));
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
