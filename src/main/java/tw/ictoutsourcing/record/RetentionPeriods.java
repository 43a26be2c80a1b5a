package tw.ictoutsourcing.record;

import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tw.ictoutsourcing.casefile.CaseRegister;

/** Notes the events from which periods of retention run; the view {@code record_retention} tells when they end. */
@Component
@Transactional
public class RetentionPeriods {

    /** The record type whose rule says how long the file of a case is kept together at least. */
    private static final String CASE_FILE = "case-file";

    private static final String CLOSED = "結案";

    private final JdbcClient jdbc;
    private final CaseRegister register;
    private final Retention retention;

    RetentionPeriods(JdbcClient jdbc, CaseRegister register, Retention retention) {
        this.jdbc = jdbc;
        this.register = register;
        this.retention = retention;
    }

    /** The contract ended; told again, the later day counts. */
    public void contractEnded(String caseNumber, LocalDate day) {
        begin(caseNumber, "契約終止", day, null);
    }

    /** The case was closed, whatever came of it. */
    public void caseClosed(String caseNumber, String procedure, LocalDate day) {
        int years = retention.ruleFor(procedure, CASE_FILE).years();
        begin(caseNumber, CLOSED, day, day.plusYears(years));
    }

    /** Years are closed by themselves: from the year after on, on their last day. */
    void closeYearsBefore(LocalDate today) {
        jdbc.sql("select case_number from outsourcing_case where status = '年度' and case_number not in"
                        + " (select case_number from retention_start where event = ?)")
                .param(CLOSED)
                .query(String.class)
                .list()
                .forEach(year -> closeYear(year, today));
    }

    private void closeYear(String caseNumber, LocalDate today) {
        int rocYear = Integer.parseInt(caseNumber.substring(0, caseNumber.indexOf('-')));
        LocalDate end = LocalDate.of(rocYear + 1911, 12, 31);
        if (end.isBefore(today)) {
            caseClosed(caseNumber, null, end);
        }
    }

    private void begin(String caseNumber, String event, LocalDate day, LocalDate keptUntil) {
        // A case may end in the transaction that opens it: its row must be there first.
        register.require(caseNumber);
        int known = jdbc.sql("update retention_start set happened_on = greatest(happened_on, ?)"
                        + " where case_number = ? and event = ?")
                .params(day, caseNumber, event)
                .update();
        if (known == 0) {
            jdbc.sql("insert into retention_start (case_number, event, happened_on, kept_until) values (?, ?, ?, ?)")
                    .params(caseNumber, event, day, keptUntil)
                    .update();
        }
    }
}
