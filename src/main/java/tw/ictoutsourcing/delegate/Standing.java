package tw.ictoutsourcing.delegate;

import java.time.Clock;
import java.time.OffsetDateTime;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;
import tw.ictoutsourcing.casefile.SelfChecks;
import tw.ictoutsourcing.incident.Incidents;

/** {@code ${standing}} in diagrams: how a vendor stands in a case, by its self-check and by incidents no audit has looked at. */
@Component("standing")
public class Standing implements ExecutionListener {

    private static final String UNFINISHED = "未完成";

    private static final String AUDIT_NEEDED = "audit-needed";

    private final SelfChecks selfChecks;
    private final Incidents incidents;
    private final CaseMessages messages;
    private final Clock clock;

    Standing(SelfChecks selfChecks, Incidents incidents, CaseMessages messages, Clock clock) {
        this.selfChecks = selfChecks;
        this.incidents = incidents;
        this.messages = messages;
        this.clock = clock;
    }

    /** Whether the case has an incident that no audit has looked at yet. */
    public boolean incidentSinceLastAudit(String caseNumber) {
        return incidents.sinceLastAudit(caseNumber);
    }

    /** An audit begins: it looks at all incidents so far. */
    public void auditBegins(String caseNumber) {
        incidents.audited(caseNumber, OffsetDateTime.now(clock));
    }

    /** Lets a contract that waits for its next audit decide anew when that is. */
    public void auditNeeded(String caseNumber) {
        messages.tell(AUDIT_NEEDED, caseNumber);
    }

    /** 通過, 限期改善, 不通過, or 未完成 if it never finished one. */
    public String selfCheckOutcome(String caseNumber, String vendorId) {
        return selfChecks.latest(caseNumber, vendorId).orElse(UNFINISHED);
    }

    /** @param outcome null or empty for a self-check that was not finished; expressions turn a null into an empty text */
    public void remember(String caseNumber, String vendorId, String outcome) {
        selfChecks.remember(caseNumber, vendorId, outcome == null || outcome.isBlank() ? UNFINISHED : outcome);
    }

    /** At the end of vendor-self-check: reads caseNumber, vendorId and selfCheckOutcome. */
    public void remember(DelegateExecution execution) {
        remember(
                Reading.caseNumber(execution),
                Reading.text(execution, "vendorId"),
                Reading.text(execution, "selfCheckOutcome"));
    }

    @Override
    public void notify(DelegateExecution execution) {
        remember(execution);
    }
}
