package tw.ictoutsourcing.access;

import java.time.LocalDate;
import java.util.Collection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The people of a vendor who passed the access gate of a case: pledges signed, rules explained. Leavers stay on the list as such. */
@Component
public class AdmittedPeople {

    private static final String OF_CASE = " where case_number = ? and vendor_id = ?";

    private final JdbcClient jdbc;

    AdmittedPeople(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Admits whoever is not yet; who has left does not come back by this. */
    public void admit(String caseNumber, String vendorId, Collection<String> names, LocalDate on) {
        names.stream()
                .distinct()
                .filter(name -> !known(caseNumber, vendorId, name))
                .forEach(name -> insert(caseNumber, vendorId, name, on, null));
    }

    /** Whether anybody was admitted: the case passed its access gate. */
    public boolean anyOf(String caseNumber, String vendorId) {
        return count(" and admitted_on is not null", caseNumber, vendorId) > 0;
    }

    public boolean admitted(String caseNumber, String vendorId, String name) {
        return count(" and left_on is null and name = ?", caseNumber, vendorId, name) > 0;
    }

    public boolean hasLeft(String caseNumber, String vendorId, String name) {
        return count(" and left_on is not null and name = ?", caseNumber, vendorId, name) > 0;
    }

    /** From now on the person gets no access; also somebody who never was admitted. */
    public void leave(String caseNumber, String vendorId, String name, LocalDate on) {
        if (!known(caseNumber, vendorId, name)) {
            insert(caseNumber, vendorId, name, null, on);
        } else if (!hasLeft(caseNumber, vendorId, name)) {
            jdbc.sql("update admitted_person set left_on = ?" + OF_CASE + " and name = ?")
                    .params(on, caseNumber, vendorId, name)
                    .update();
        }
    }

    private boolean known(String caseNumber, String vendorId, String name) {
        return count(" and name = ?", caseNumber, vendorId, name) > 0;
    }

    private int count(String more, Object... values) {
        return jdbc.sql("select count(*) from admitted_person" + OF_CASE + more)
                .params(values)
                .query(Integer.class)
                .single();
    }

    private void insert(String caseNumber, String vendorId, String name, LocalDate on, LocalDate leftOn) {
        jdbc.sql(
                        "insert into admitted_person (case_number, vendor_id, name, admitted_on, left_on) values (?, ?, ?, ?, ?)")
                .params(caseNumber, vendorId, name, on, leftOn)
                .update();
    }
}
