package tw.ictoutsourcing.casefile;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Findings of all cases, so that they come back: to the next audit of the case, and to the next award to the vendor. */
@Component
public class FindingRegister {

    private static final String UNRESOLVED =
            " from finding where case_number = ? and (closed_on is null or found_on >= ?)";

    private final JdbcClient jdbc;

    FindingRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void open(Finding finding) {
        jdbc.sql("insert into finding (id, case_number, vendor_id, vendor_name, source, severity, found_on, due_on)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        finding.id(),
                        finding.caseNumber(),
                        finding.vendorId(),
                        finding.vendorName(),
                        finding.source(),
                        finding.severity(),
                        finding.foundOn(),
                        finding.dueOn())
                .update();
    }

    /** @return how often it has been overdue by now; 0 for a finding that nobody opened */
    public int late(String id) {
        jdbc.sql("update finding set times_late = times_late + 1 where id = ?")
                .param(id)
                .update();
        return jdbc.sql("select times_late from finding where id = ?")
                .param(id)
                .query(Integer.class)
                .optional()
                .orElse(0);
    }

    public void close(String id, LocalDate on) {
        jdbc.sql("update finding set closed_on = ? where id = ?").params(on, id).update();
    }

    /** How many of the case are open, or were found on that day or later. */
    public int unresolved(String caseNumber, LocalDate since) {
        return jdbc.sql("select count(*)" + UNRESOLVED)
                .params(caseNumber, since)
                .query(Integer.class)
                .single();
    }

    /** Likewise, of the major ones only. */
    public int major(String caseNumber, LocalDate since) {
        return jdbc.sql("select count(*)" + UNRESOLVED + " and severity = '重大'")
                .params(caseNumber, since)
                .query(Integer.class)
                .single();
    }

    /** A vendor's findings of all cases, the latest first. */
    public List<Finding> ofVendor(String vendorId, int most) {
        return jdbc.sql(
                        "select id, case_number, vendor_id, vendor_name, source, severity, found_on, due_on, times_late,"
                                + " closed_on from finding where vendor_id = ? order by found_on desc, id fetch first "
                                + most
                                + " rows only")
                .param(vendorId)
                .query(Finding.class)
                .list();
    }
}
