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
        String update =
                "update vendor_self_check set outcome = ?, updated_at = ? where case_number = ? and vendor_id = ?";
        String insert =
                "insert into vendor_self_check (outcome, updated_at, case_number, vendor_id) values (?, ?, ?, ?)";
        OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC);
        if (jdbc.sql(update).params(outcome, now, caseNumber, vendorId).update() == 0) {
            jdbc.sql(insert).params(outcome, now, caseNumber, vendorId).update();
        }
    }

    /** Empty if the vendor never came to an end with a self-check in the case. */
    public Optional<String> latest(String caseNumber, String vendorId) {
        return jdbc.sql("select outcome from vendor_self_check where case_number = ? and vendor_id = ?")
                .params(caseNumber, vendorId)
                .query(String.class)
                .optional();
    }
}
