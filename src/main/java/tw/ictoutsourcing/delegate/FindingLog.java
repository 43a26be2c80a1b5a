package tw.ictoutsourcing.delegate;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.spin.Spin;
import org.camunda.spin.json.SpinJsonNode;
import org.springframework.stereotype.Component;
import tw.ictoutsourcing.casefile.Finding;
import tw.ictoutsourcing.casefile.FindingRegister;

/** {@code ${findings}} in diagrams: a corrective action keeps its finding up to date; audit and award ask for what there is. */
@Component("findings")
public class FindingLog {

    /** More than anybody reads before an award. */
    private static final int SHOWN = 30;

    private final FindingRegister findings;
    private final Dates dates;

    FindingLog(FindingRegister findings, Dates dates) {
        this.findings = findings;
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

    /** A vendor's findings of all cases as a table of a form; only for forms of the agency. */
    public SpinJsonNode history(String vendorId) {
        List<Map<String, Object>> rows = findings.ofVendor(vendorId, SHOWN).stream()
                .map(one -> Map.<String, Object>of(
                        "caseNumber", one.caseNumber(),
                        "kind", "缺失（" + one.source() + "）",
                        "severity", one.severity(),
                        "foundOn", one.foundOn().toString(),
                        "state", one.state()))
                .toList();
        return Spin.JSON(rows);
    }
}
