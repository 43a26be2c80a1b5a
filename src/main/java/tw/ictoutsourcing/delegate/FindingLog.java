package tw.ictoutsourcing.delegate;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.spin.Spin;
import org.camunda.spin.json.SpinJsonNode;
import org.springframework.stereotype.Component;
import tw.ictoutsourcing.casefile.Finding;
import tw.ictoutsourcing.casefile.FindingRegister;
import tw.ictoutsourcing.incident.Incidents;
import tw.ictoutsourcing.incident.Moment;

/** {@code ${findings}} in diagrams: a corrective action keeps its finding up to date; audit and award ask for what there is. */
@Component("findings")
public class FindingLog {

    /** More than anybody reads before an award. */
    private static final int SHOWN = 30;

    private final FindingRegister findings;
    private final Incidents incidents;
    private final Dates dates;

    FindingLog(FindingRegister findings, Incidents incidents, Dates dates) {
        this.findings = findings;
        this.incidents = incidents;
        this.dates = dates;
    }

    /** Reads vendorId, vendorName, source, severity and dueDate. */
    public void open(DelegateExecution execution) {
        findings.open(new Finding(
                execution.getProcessInstanceId(),
                Reading.caseNumber(execution),
                Reading.text(execution, "vendorId"),
                Reading.text(execution, "vendorName"),
                Reading.text(execution, "source"),
                Reading.text(execution, "severity"),
                LocalDate.parse(dates.today()),
                LocalDate.parse(Reading.text(execution, "dueDate").substring(0, 10)),
                0,
                null));
    }

    /** @return how often the finding has been overdue by now */
    public int late(DelegateExecution execution) {
        return findings.late(execution.getProcessInstanceId());
    }

    public void close(DelegateExecution execution) {
        findings.close(execution.getProcessInstanceId(), LocalDate.parse(dates.today()));
    }

    /** Major findings of the case that are open, or were found on that day (ISO) or later. */
    public int major(String caseNumber, String since) {
        return findings.major(caseNumber, LocalDate.parse(since));
    }

    /** A vendor's findings and incidents of all cases, the latest first, as a table of a form; only for forms of the agency. */
    public SpinJsonNode history(String vendorId) {
        return Spin.JSON(Stream.concat(
                        findings.ofVendor(vendorId, SHOWN).stream()
                                .map(one -> row(
                                        one.caseNumber(),
                                        "缺失（" + one.source() + "）",
                                        one.severity(),
                                        one.foundOn().toString(),
                                        one.state())),
                        incidents.ofVendor(vendorId, SHOWN).stream()
                                .map(one -> row(
                                        one.caseNumber(),
                                        "資安事件",
                                        "第 " + one.level() + " 級",
                                        one.at(Moment.KNOWN)
                                                .atZoneSameInstant(ZoneId.systemDefault())
                                                .toLocalDate()
                                                .toString(),
                                        one.status())))
                .sorted(Comparator.comparing(
                                (Map<String, Object> row) -> row.get("foundOn").toString())
                        .reversed())
                .limit(SHOWN)
                .toList());
    }

    private static Map<String, Object> row(
            String caseNumber, String kind, String severity, String foundOn, String state) {
        return Map.of("caseNumber", caseNumber, "kind", kind, "severity", severity, "foundOn", foundOn, "state", state);
    }
}
