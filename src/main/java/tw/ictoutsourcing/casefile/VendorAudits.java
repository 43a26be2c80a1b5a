package tw.ictoutsourcing.casefile;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** When a vendor was audited in a case, and how deep. */
@Component
public class VendorAudits {

    private final JdbcClient jdbc;

    VendorAudits(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param depth 全面 or 抽樣 */
    public void begin(String caseNumber, String vendorId, String kind, String depth, LocalDate on) {
        jdbc.sql(
                        "insert into vendor_audit (case_number, vendor_id, audit_kind, depth, begun_on) values (?, ?, ?, ?, ?)")
                .params(caseNumber, vendorId, kind, depth, on)
                .update();
    }

    public int count(String caseNumber, String vendorId) {
        return jdbc.sql("select count(*) from vendor_audit where case_number = ? and vendor_id = ?")
                .params(caseNumber, vendorId)
                .query(Integer.class)
                .single();
    }

    /** The day the latest one began; empty if there was none. */
    public Optional<LocalDate> latest(String caseNumber, String vendorId) {
        return jdbc.sql("select begun_on from vendor_audit where case_number = ? and vendor_id = ?"
                        + " order by begun_on desc fetch first 1 rows only")
                .params(caseNumber, vendorId)
                .query(LocalDate.class)
                .optional();
    }
}
