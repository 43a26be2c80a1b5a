package tw.ictoutsourcing.casefile;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The subcontractors of each case, as a tree below its vendor. */
@Component
public class SubcontractorRegister {

    private final JdbcClient jdbc;

    SubcontractorRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void consent(Subcontractor one) {
        jdbc.sql(
                        "insert into subcontractor (case_number, vendor_id, vendor_name, parent_vendor_id, level_no, share_percent,"
                                + " work, consented_on, consented_by, consent_instance) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        one.caseNumber(),
                        one.vendorId(),
                        one.vendorName(),
                        one.parentVendorId(),
                        one.levelNo(),
                        one.sharePercent(),
                        one.work(),
                        one.consentedOn(),
                        one.consentedBy(),
                        one.consentInstance())
                .update();
    }

    /** From the top of the tree down. */
    public List<Subcontractor> ofCase(String caseNumber) {
        return jdbc.sql("select case_number, vendor_id, vendor_name, parent_vendor_id, level_no, share_percent, work,"
                        + " consented_on, consented_by, consent_instance from subcontractor where case_number = ?"
                        + " order by level_no, vendor_id")
                .param(caseNumber)
                .query(Subcontractor.class)
                .list();
    }
}
