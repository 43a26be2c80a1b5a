package tw.ictoutsourcing.casefile;

import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The open cases of the register, newest first: number, title and contractor, to choose from. */
@Component("openCases")
public class OpenCases {

    private static final String OPEN =
            "select case_number, title, vendor_id from outsourcing_case where status = '進行中'";
    private static final String NEWEST_FIRST = " order by opened_at desc, case_number desc";

    private final JdbcClient jdbc;

    /**
     * @param title may be null
     * @param vendorId null before the award
     */
    public record Listed(String caseNumber, String title, String vendorId) {}

    OpenCases(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Listed> all() {
        return jdbc.sql(OPEN + NEWEST_FIRST).query(Listed.class).list();
    }

    /** Those of these units; none if no unit is named. */
    public List<Listed> ofUnits(Collection<String> unitGroups) {
        return of("unit_group", unitGroups);
    }

    /** Those that one of these vendors was awarded; none if no vendor is named. */
    public List<Listed> ofVendors(Collection<String> vendorIds) {
        return of("vendor_id", vendorIds);
    }

    private List<Listed> of(String column, Collection<String> values) {
        return values.isEmpty()
                ? List.of()
                : jdbc.sql(OPEN + " and " + column + " in (:values)" + NEWEST_FIRST)
                        .param("values", values)
                        .query(Listed.class)
                        .list();
    }
}
