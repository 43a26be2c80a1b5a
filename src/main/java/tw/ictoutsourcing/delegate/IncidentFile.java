package tw.ictoutsourcing.delegate;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import tw.ictoutsourcing.delegate.border.CaseVariable;
import tw.ictoutsourcing.delegate.border.CaseVariables;
import tw.ictoutsourcing.delegate.border.CivilTime;
import tw.ictoutsourcing.incident.Incident;
import tw.ictoutsourcing.incident.Incidents;
import tw.ictoutsourcing.incident.Moment;

/** {@code ${incident}} in diagrams: opens, grades and closes an incident, and holds its evidence. */
@Component("incident")
public class IncidentFile {

    private static final String EVIDENCE_HELD = "evidence-held";

    private final Incidents incidents;
    private final CaseMessages messages;
    private final Clock clock;

    IncidentFile(Incidents incidents, CaseMessages messages, Clock clock) {
        this.incidents = incidents;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * When an incident is reported: gives it its number (variable {@code incidentNumber}). A vendor that names no time of
     * its notice notified now; the agency knows from the notice, or from what it found itself.
     */
    public void open(DelegateExecution execution) {
        OffsetDateTime found = moment(CaseVariables.FOUND_AT, execution);
        OffsetDateTime notified = moment(CaseVariables.NOTIFIED_AT, execution);
        OffsetDateTime known = moment(CaseVariables.KNOWN_AT, execution);
        if (found != null && notified == null) {
            notified = known == null ? now() : known;
        }
        if (known == null) {
            known = notified == null ? now() : notified;
        }
        String number = incidents.open(
                Reading.caseNumber(execution),
                Reading.text(execution, "vendorId"),
                CaseVariables.INCIDENT_LEVEL.from(execution),
                known);
        incidents.set(number, Moment.FOUND, found);
        incidents.set(number, Moment.NOTIFIED, notified);
        execution.setVariable("incidentNumber", number);
        execution.setVariable("knownAt", CivilTime.text(known));
        if (notified != null) {
            execution.setVariable("notifiedAt", CivilTime.text(notified));
        }
        hold(execution);
    }

    /** After the agency graded it. A level that changes after the report makes a new report and review due from now. */
    public void grade(DelegateExecution execution) {
        Incident incident = incidents.require(number(execution));
        incidents.grade(incident.number(), CaseVariables.INCIDENT_LEVEL.from(execution));
        incidents.set(incident.number(), Moment.KNOWN, moment(CaseVariables.KNOWN_AT, execution));
        if (incident.at(Moment.REPORTED) != null) {
            incidents.set(incident.number(), Moment.REGRADED, now());
            incidents.set(incident.number(), Moment.REPORTED, null);
            incidents.set(incident.number(), Moment.REVIEWED, null);
            execution.setVariable("regradedAt", CivilTime.text(now()));
        }
        hold(execution);
    }

    /** @param status 非資安事件 or 已結案 */
    public void close(DelegateExecution execution, String status) {
        incidents.close(number(execution), status);
    }

    /** Where legal action is flagged ({@code legalAction}), evidence comes first, unless it was set free before. */
    public void hold(DelegateExecution execution) {
        String number = number(execution);
        if (Boolean.TRUE.equals(execution.getVariable("legalAction")) && incidents.holdEvidence(number)) {
            messages.tell(EVIDENCE_HELD, Reading.caseNumber(execution), number);
        }
    }

    public void release(DelegateExecution execution) {
        incidents.releaseEvidence(number(execution));
    }

    public boolean evidenceHeld(String incidentNumber) {
        return incidents.require(incidentNumber).evidenceHeld();
    }

    static String number(DelegateExecution execution) {
        return Reading.text(execution, "incidentNumber");
    }

    static OffsetDateTime moment(CaseVariable<String> variable, DelegateExecution execution) {
        return variable.find(execution).map(CivilTime::parse).orElse(null);
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MINUTES);
    }
}
