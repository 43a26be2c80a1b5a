package tw.ictoutsourcing.casefile;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Approved exceptions of each case; they end by themselves. */
@Component
public class CaseExceptions {

    private final JdbcClient jdbc;

    CaseExceptions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void grant(CaseException granted) {
        jdbc.sql(
                        "insert into case_exception (id, case_number, code, requirement, compensation, valid_until, approved_by,"
                                + " approved_on) values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        granted.id(),
                        granted.caseNumber(),
                        granted.code(),
                        granted.requirement(),
                        granted.compensation(),
                        granted.validUntil(),
                        granted.approvedBy(),
                        granted.approvedOn())
                .update();
    }

    public void end(String id, LocalDate on) {
        jdbc.sql("update case_exception set ended_on = ? where id = ?")
                .params(on, id)
                .update();
    }

    /** Those in force, by code. */
    public List<CaseException> inForce(String caseNumber) {
        return jdbc.sql("select id, case_number, code, requirement, compensation, valid_until, approved_by, approved_on"
                        + " from case_exception where case_number = ? and ended_on is null order by code, valid_until")
                .param(caseNumber)
                .query(CaseException.class)
                .list();
    }
}
