package tw.ictoutsourcing.delegate;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import tw.ictoutsourcing.delegate.border.CaseVariables;
import tw.ictoutsourcing.delegate.border.CivilTime;
import tw.ictoutsourcing.incident.ClockKind;
import tw.ictoutsourcing.incident.IncidentClock;
import tw.ictoutsourcing.incident.IncidentClocks;
import tw.ictoutsourcing.incident.Incidents;
import tw.ictoutsourcing.incident.Moment;
import tw.ictoutsourcing.incident.Period;

/**
 * {@code ${incidentClock}} in diagrams: the deadlines of an incident. Diagrams wind them by the decision {@code
 * incident-clock}, stamp what has happened, and set their timers by them.
 */
@Component("incidentClock")
public class IncidentTimes {

    private static final int HOUR = 60;
    private static final int DAY = 24 * HOUR;

    private final Incidents incidents;
    private final IncidentClocks clocks;
    private final ClockRecord record;
    private final Clock clock;

    IncidentTimes(Incidents incidents, IncidentClocks clocks, ClockRecord record, Clock clock) {
        this.incidents = incidents;
        this.clocks = clocks;
        this.record = record;
        this.clock = clock;
    }

    /** @param rule outputs of the decision {@code incident-clock} */
    public void wind(DelegateExecution execution, Map<String, Object> rule) {
        String clause = String.valueOf(rule.get("clause"));
        changing(
                execution,
                number -> clocks.wind(
                        number,
                        List.of(
                                new Period(ClockKind.VENDOR_NOTICE, of(rule, "vendorNotifyMinutes"), 0, clause),
                                new Period(
                                        ClockKind.AGENCY_REPORT,
                                        of(rule, "agencyReportMinutes"),
                                        of(rule, "agencyReportWarnMinutes"),
                                        clause),
                                new Period(
                                        ClockKind.REVIEW,
                                        of(rule, "reviewHours") * HOUR,
                                        of(rule, "reviewWarnMinutes"),
                                        clause),
                                new Period(
                                        ClockKind.CONTROL,
                                        of(rule, "controlHours") * HOUR,
                                        of(rule, "controlWarnHours") * HOUR,
                                        clause),
                                new Period(
                                        ClockKind.FINAL_REPORT,
                                        of(rule, "reportDays") * DAY,
                                        of(rule, "reportWarnDays") * DAY,
                                        clause))));
    }

    /** Takes a moment from its variable and stops the clock that waited for it; nothing if the variable is empty. */
    public void stamp(DelegateExecution execution, String variable) {
        OffsetDateTime at = CaseVariables.named(variable)
                .flatMap(declared -> declared.find(execution))
                .map(value -> CivilTime.parse(value.toString()))
                .orElse(null);
        if (at != null) {
            changing(execution, number -> {
                incidents.set(number, moment(variable), at);
                clocks.compute(number);
            });
        }
    }

    /** Kinds of the deadlines that run or have run. */
    public List<String> started(String incidentNumber) {
        return clocks.all(incidentNumber).stream()
                .filter(one -> one.dueAt() != null)
                .map(one -> one.kind().name())
                .toList();
    }

    public boolean met(String incidentNumber, String kind) {
        return clocks.require(incidentNumber, ClockKind.valueOf(kind)).metAt() != null;
    }

    /** When somebody is warned. */
    public Date warnAt(String incidentNumber, String kind) {
        return date(clocks.require(incidentNumber, ClockKind.valueOf(kind)).warnAt());
    }

    /** When the superiors are told: at the deadline, and a day after each time. */
    public Date escalateAt(String incidentNumber, String kind) {
        IncidentClock watched = clocks.require(incidentNumber, ClockKind.valueOf(kind));
        OffsetDateTime last = watched.escalatedAt();
        return date(last == null ? watched.dueAt() : last.plusDays(1));
    }

    /** Due date of the task that stops a clock; a clock that was stopped before runs anew from now. */
    public Date taskDue(String incidentNumber, String kind) {
        IncidentClock one = clocks.require(incidentNumber, ClockKind.valueOf(kind));
        boolean waits = one.dueAt() != null && one.metAt() == null;
        return date(waits ? one.dueAt() : OffsetDateTime.now(clock).plusMinutes(one.periodMinutes()));
    }

    /** Whether there is still something to warn of. */
    public boolean warns(String incidentNumber, String kind) {
        IncidentClock watched = clocks.require(incidentNumber, ClockKind.valueOf(kind));
        return watched.warnedAt() == null && OffsetDateTime.now(clock).isBefore(watched.dueAt());
    }

    public void warned(String incidentNumber, String kind) {
        clocks.warned(incidentNumber, ClockKind.valueOf(kind), OffsetDateTime.now(clock));
    }

    public void escalated(String incidentNumber, String kind) {
        clocks.escalated(incidentNumber, ClockKind.valueOf(kind), OffsetDateTime.now(clock));
    }

    /** What a notification calls the clock. */
    public String label(String kind) {
        return ClockKind.valueOf(kind).label();
    }

    /** The deadline as ISO text. */
    public String due(String incidentNumber, String kind) {
        return CivilTime.text(
                clocks.require(incidentNumber, ClockKind.valueOf(kind)).dueAt());
    }

    private interface Change {
        void on(String incidentNumber);
    }

    /** Files what was met, and lets the timers be set anew ({@code clocksMoved}). */
    private void changing(DelegateExecution execution, Change change) {
        String number = IncidentFile.number(execution);
        Map<ClockKind, IncidentClock> before = new LinkedHashMap<>();
        clocks.all(number).forEach(one -> before.put(one.kind(), one));
        change.on(number);
        for (IncidentClock now : clocks.all(number)) {
            IncidentClock earlier = before.get(now.kind());
            if (now.metAt() != null && (earlier == null || earlier.metAt() == null)) {
                record.file(execution, now);
            }
        }
        execution.setVariable("clocksMoved", true);
    }

    private static Moment moment(String variable) {
        for (Moment moment : Moment.values()) {
            if (moment.variable().equals(variable)) {
                return moment;
            }
        }
        throw new IllegalArgumentException("「" + variable + "」不是事件的時間點。");
    }

    private static int of(Map<String, Object> rule, String output) {
        if (rule.get(output) instanceof Number number) {
            return number.intValue();
        }
        throw new IllegalStateException("決策表「incident-clock」的 " + output + " 須為數字：" + rule + "。");
    }

    private static Date date(OffsetDateTime at) {
        return at == null ? null : Date.from(at.toInstant());
    }
}
