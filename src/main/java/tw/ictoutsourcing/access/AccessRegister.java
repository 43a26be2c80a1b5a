package tw.ictoutsourcing.access;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is open in each case, and what was closed, when, by whom and with which proof. Joins the caller's transaction. */
@Component
public class AccessRegister {

    private static final String OPEN = "select * from access_grant where closed_on is null and case_number = ?";
    private static final String ORDER = " order by person, kind, name";

    private final JdbcClient jdbc;

    AccessRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Enters an access that is opened now.
     *
     * @throws AccessRefused if the person has one of this kind already, or the name is in use
     */
    public void open(AccessGrant grant) {
        refuseSecond(grant);
        refuseShared(grant);
        jdbc.sql("insert into access_grant (id, case_number, vendor_id, person, kind, name, valid_from, valid_until,"
                        + " granted_by, open_kind, open_name) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        grant.id(),
                        grant.caseNumber(),
                        grant.vendorId(),
                        grant.person(),
                        grant.kind(),
                        grant.name(),
                        grant.validFrom(),
                        grant.validUntil(),
                        grant.grantedBy(),
                        grant.openKind(),
                        grant.openName())
                .update();
    }

    /** All that is open in the case. */
    public List<AccessGrant> openIn(String caseNumber) {
        return jdbc.sql(OPEN + ORDER).param(caseNumber).query(AccessGrant.class).list();
    }

    /** All that is open for one person of the case. */
    public List<AccessGrant> openOf(String caseNumber, String person) {
        return jdbc.sql(OPEN + " and person = ?" + ORDER)
                .params(caseNumber, person)
                .query(AccessGrant.class)
                .list();
    }

    /** Whether the person has an open one of this kind, of which one is enough. */
    public boolean hasOpen(String caseNumber, String person, String kind) {
        return !AccessGrant.DEVICE.equals(kind)
                && openOf(caseNumber, person).stream()
                        .anyMatch(open -> open.kind().equals(kind));
    }

    /** @return whether it was open; closing twice keeps the first day and proof */
    public boolean close(String id, LocalDate on, String by, String proof) {
        return jdbc.sql("update access_grant set closed_on = ?, closed_by = ?, proof = ?, open_kind = null,"
                                + " open_name = null where id = ? and closed_on is null")
                        .params(on, by, proof, id)
                        .update()
                > 0;
    }

    private void refuseSecond(AccessGrant grant) {
        if (hasOpen(grant.caseNumber(), grant.person(), grant.kind())) {
            throw new AccessRefused("「人員」" + grant.person() + " 已有使用中的" + grant.kind() + "，每人每種只開一個；請先停用原有的");
        }
    }

    private void refuseShared(AccessGrant grant) {
        openIn(grant.caseNumber()).stream()
                .filter(open -> open.openName().equals(grant.openName()))
                .findFirst()
                .ifPresent(open -> {
                    throw new AccessRefused("「帳號或編號」" + grant.name() + " 已由 " + open.person() + " 使用，帳號一人一組，不得共用");
                });
    }
}
