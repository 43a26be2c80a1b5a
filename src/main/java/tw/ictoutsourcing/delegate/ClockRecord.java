package tw.ictoutsourcing.delegate;

import java.util.LinkedHashMap;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import tw.ictoutsourcing.delegate.border.CivilTime;
import tw.ictoutsourcing.incident.IncidentClock;
import tw.ictoutsourcing.record.RecordBook;
import tw.ictoutsourcing.record.RecordEntry;

/** Files a deadline of an incident that was met or missed. */
@Component
class ClockRecord {

    /** The step that set the deadline, wherever it is stamped: a task's own record is the task's alone. */
    private static final String SET_BY = "decideClock";

    private final RecordBook book;
    private final ElementProperties properties;

    ClockRecord(RecordBook book, ElementProperties properties) {
        this.book = book;
        this.properties = properties;
    }

    /** @param met a clock that has stopped */
    void file(DelegateExecution execution, IncidentClock met) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("事件編號", met.incidentNumber());
        content.put("時限", met.kind().label());
        content.put("起算", CivilTime.text(met.startsAt()));
        content.put("期限", CivilTime.text(met.dueAt()));
        content.put("完成", CivilTime.text(met.metAt()));
        content.put("結果", met.outcome());
        content.put("依據", met.clause());
        book.append(new RecordEntry(
                Reading.caseNumber(execution),
                Reading.text(execution, "procedure"),
                "incident-clock",
                "事件時限：" + met.kind().label() + met.outcome(),
                content,
                Reading.actor(),
                SET_BY,
                properties.clauses(execution)));
    }
}
