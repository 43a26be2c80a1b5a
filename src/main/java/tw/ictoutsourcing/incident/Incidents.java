package tw.ictoutsourcing.incident;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All incidents (table {@code security_incident}), in the engine's transaction. */
@Component
public class Incidents {

    private final JdbcClient jdbc;

    Incidents(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Adds an incident.
     *
     * @param vendorId null if no vendor has the case
     * @return its number, one of a sequence per case
     */
    public String open(String caseNumber, String vendorId, int level, OffsetDateTime knownAt) {
        // Two incidents of a case at the same moment must not get the same number.
        jdbc.sql("select case_number from outsourcing_case where case_number = ? for update")
                .param(caseNumber)
                .query(String.class)
                .single();
        int earlier = jdbc.sql("select count(*) from security_incident where case_number = ?")
                .param(caseNumber)
                .query(Integer.class)
                .single();
        String number = "%s-E%02d".formatted(caseNumber, earlier + 1);
        jdbc.sql("insert into security_incident (incident_number, case_number, vendor_id, incident_level, known_at)"
                        + " values (?, ?, ?, ?, ?)")
                .params(number, caseNumber, vendorId, level, knownAt)
                .update();
        return number;
    }

    /** @throws IllegalStateException in Chinese if there is none */
    public Incident require(String number) {
        return jdbc.sql("select * from security_incident where incident_number = ?")
                .param(number)
                .query(Incidents::row)
                .optional()
                .orElseThrow(() -> new IllegalStateException("查無資安事件「" + number + "」。"));
    }

    /** @param at null takes the moment back, e.g. a report that must be made again */
    public void set(String number, Moment moment, OffsetDateTime at) {
        jdbc.sql("update security_incident set " + moment.column() + " = ? where incident_number = ?")
                .params(at, number)
                .update();
    }

    public void grade(String number, int level) {
        jdbc.sql("update security_incident set incident_level = ? where incident_number = ?")
                .params(level, number)
                .update();
    }

    public void close(String number, String status) {
        jdbc.sql("update security_incident set status = ? where incident_number = ?")
                .params(status, number)
                .update();
    }

    /** From now on evidence comes first. @return false if it already did, or was collected and set free before */
    public boolean holdEvidence(String number) {
        return jdbc.sql("update security_incident set evidence_held = true where incident_number = ?"
                                + " and evidence_held = false and evidence_free = false")
                        .param(number)
                        .update()
                > 0;
    }

    public void releaseEvidence(String number) {
        jdbc.sql("update security_incident set evidence_held = false, evidence_free = true where incident_number = ?")
                .param(number)
                .update();
    }

    /** Whether the case has an incident that no audit has looked at. */
    public boolean sinceLastAudit(String caseNumber) {
        return jdbc.sql("select count(*) from security_incident where case_number = ? and audited_at is null"
                                + " and status <> '非資安事件'")
                        .param(caseNumber)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** How many incidents of the case became known at that moment or later. */
    public int since(String caseNumber, OffsetDateTime from) {
        return jdbc.sql("select count(*) from security_incident where case_number = ? and known_at >= ?"
                        + " and status <> '非資安事件'")
                .params(caseNumber, from)
                .query(Integer.class)
                .single();
    }

    /** A vendor's incidents of all cases, the latest first. */
    public List<Incident> ofVendor(String vendorId, int most) {
        return jdbc.sql("select * from security_incident where vendor_id = ? and status <> '非資安事件'"
                        + " order by known_at desc fetch first " + most + " rows only")
                .param(vendorId)
                .query(Incidents::row)
                .list();
    }

    /** An audit of the case begins: it looks at all incidents so far. */
    public void audited(String caseNumber, OffsetDateTime now) {
        jdbc.sql("update security_incident set audited_at = ? where case_number = ? and audited_at is null")
                .params(now, caseNumber)
                .update();
    }

    private static Incident row(ResultSet row, int number) throws SQLException {
        Map<Moment, OffsetDateTime> moments = new EnumMap<>(Moment.class);
        for (Moment moment : Moment.values()) {
            OffsetDateTime at = row.getObject(moment.column(), OffsetDateTime.class);
            if (at != null) {
                moments.put(moment, at);
            }
        }
        return new Incident(
                row.getString("incident_number"),
                row.getString("case_number"),
                row.getInt("incident_level"),
                row.getString("status"),
                moments,
                row.getBoolean("evidence_held"));
    }
}
