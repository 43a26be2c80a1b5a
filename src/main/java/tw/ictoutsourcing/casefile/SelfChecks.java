package tw.ictoutsourcing.casefile;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The latest outcome of each vendor's self-check in a case: 通過, 限期改善, 不通過 or 未完成. */
@Component
public class SelfChecks {

    private final JdbcClient jdbc;

    SelfChecks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Replaces an earlier outcome of the same vendor in the same case. */
    public void remember(String caseNumber, String vendorId, String outcome) {
        OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC);
        jdbc.sql(
                        "merge into vendor_self_check s using (select cast(? as varchar) as number, cast(? as varchar) as vendor) as given"
                                + " on s.case_number = given.number and s.vendor_id = given.vendor"
                                + " when matched then update set outcome = ?, updated_at = ?"
                                + " when not matched then insert (outcome, updated_at, case_number, vendor_id)"
                                + " values (?, ?, given.number, given.vendor)")
                .params(caseNumber, vendorId, outcome, now, outcome, now)
                .update();
    }

    /** Empty if the vendor never came to an end with a self-check in the case. */
    public Optional<String> latest(String caseNumber, String vendorId) {
        return jdbc.sql("select outcome from vendor_self_check where case_number = ? and vendor_id = ?")
                .params(caseNumber, vendorId)
                .query(String.class)
                .optional();
    }
}
