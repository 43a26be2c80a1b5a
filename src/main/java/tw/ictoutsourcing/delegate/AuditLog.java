package tw.ictoutsourcing.delegate;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import tw.ictoutsourcing.casefile.FindingRegister;
import tw.ictoutsourcing.casefile.VendorAudits;
import tw.ictoutsourcing.incident.Incidents;
import tw.ictoutsourcing.record.RecordBook;
import tw.ictoutsourcing.record.RecordEntry;

/** {@code ${audits}} in diagrams: what is known before an audit, for the decision how deep it goes. */
@Component("audits")
public class AuditLog {

    private static final int MOST_FINDINGS = 500;

    private final VendorAudits audits;
    private final FindingRegister findings;
    private final Incidents incidents;
    private final Dates dates;
    private final RecordBook book;

    AuditLog(VendorAudits audits, FindingRegister findings, Incidents incidents, Dates dates, RecordBook book) {
        this.audits = audits;
        this.findings = findings;
        this.incidents = incidents;
        this.dates = dates;
        this.book = book;
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

    /** At the end of a call of an audit: one that the contract's end cut off is recorded with the findings that stay open. */
    public void cutOff(DelegateExecution execution) {
        if (!execution.isCanceled()) {
            return;
        }
        String caseNumber = Reading.caseNumber(execution);
        List<Map<String, String>> open = findings.ofVendor(Reading.text(execution, "vendorId"), MOST_FINDINGS).stream()
                .filter(finding -> finding.caseNumber().equals(caseNumber) && finding.closedOn() == null)
                .map(finding -> Map.of(
                        "來源", finding.source(),
                        "等級", finding.severity(),
                        "發現日", finding.foundOn().toString(),
                        "改善期限", finding.dueOn().toString()))
                .toList();
        book.append(new RecordEntry(
                caseNumber,
                Reading.text(execution, "procedure"),
                "audit-report",
                "稽核未完成：契約結束時中止",
                Map.of("稽核", execution.getCurrentActivityName(), "未結缺失", open),
                Reading.actor(),
                execution.getCurrentActivityId(),
                List.of("NFU-5.8.3.2d", "NFU-5.10.2d", "NFU-5.11-3")));
    }
}
