package tw.ictoutsourcing.record;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Records whose period is over. What is disposed of is the content: the row stays as the directory of what there was, and
 * with it the chain. A certificate, itself a record, says which rows these are and vouches for what is left of each.
 */
@Component
@Transactional
public class Disposals {

    /** Record type of a certificate; its content is the only proof that a disposed record is no tampered one. */
    public static final String CERTIFICATE = "disposal-certificate";

    static final String TOMBSTONE = "{\"銷毀\":true}";

    private static final String DUE = " from record_retention where disposed_on is null and holds = 0 and ends_on < ?"
            + " and type <> '" + CERTIFICATE + "'";

    private final JdbcClient jdbc;
    private final JdbcTemplate template;
    private final RetentionPeriods periods;

    /**
     * A case with records that are due.
     *
     * @param records how many of them
     * @param latestEnd when the last of their periods ended
     */
    public record Due(String caseNumber, String title, int records, LocalDate latestEnd) {}

    /** What was in a record before: the element that wrote it and its content as JSON. */
    public record Disposed(int sequence, String elementId, String content) {}

    /** @param certificate content of the certificate */
    public record Result(List<Disposed> records, Map<String, Object> certificate) {}

    Disposals(JdbcClient jdbc, JdbcTemplate template, RetentionPeriods periods) {
        this.jdbc = jdbc;
        this.template = template;
        this.periods = periods;
    }

    /** Cases with records whose period ended before this day and that nobody holds. */
    public List<Due> due(LocalDate day) {
        periods.closeYearsBefore(day);
        return jdbc.sql(
                        "select d.case_number, c.title, count(*) as records, max(d.ends_on) as latest_end from (select *"
                                + DUE + ") d join outsourcing_case c on c.case_number = d.case_number"
                                + " group by d.case_number, c.title order by d.case_number")
                .param(day)
                .query(Due.class)
                .list();
    }

    /**
     * Disposes of all records of the case that were due on a day.
     *
     * @throws DisposalRefused in Chinese if the case has none: held, or their time is not over
     */
    public Result disposeOf(String caseNumber, LocalDate dueOn, LocalDate today) {
        List<RecordRow> rows = template.query(
                "select * from outsourcing_record where case_number = ? and sequence_no in (select sequence_no" + DUE
                        + " and case_number = ?) order by sequence_no",
                (row, number) -> RecordRow.from(row),
                caseNumber,
                dueOn,
                caseNumber);
        if (rows.isEmpty()) {
            throw new DisposalRefused(whyNot(caseNumber));
        }
        List<Disposed> gone = new ArrayList<>();
        List<Map<String, Object>> listed = new ArrayList<>();
        for (RecordRow row : rows) {
            gone.add(new Disposed(row.sequence(), row.text("element_id"), row.text("content")));
            listed.add(entry(row));
            erase(caseNumber, row.sequence(), today);
        }
        Map<String, Object> certificate = new LinkedHashMap<>();
        certificate.put("caseNumber", caseNumber);
        certificate.put("dueOn", dueOn.toString());
        certificate.put("records", listed);
        return new Result(gone, certificate);
    }

    /** Whether anything of the case is left. */
    public boolean isEmpty(String caseNumber) {
        return jdbc.sql("select count(*) from record_retention where case_number = ? and disposed_on is null")
                        .param(caseNumber)
                        .query(Integer.class)
                        .single()
                == 0;
    }

    /** Whether a record that is left still shows what another showed, e.g. the same checklist. */
    public boolean isNamed(String caseNumber, String text) {
        return jdbc.sql("select count(*) from outsourcing_record where case_number = ? and content like ?")
                        .params(caseNumber, "%" + text + "%")
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private static Map<String, Object> entry(RecordRow row) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("sequence", row.sequence());
        entry.put("type", row.text("type"));
        entry.put("title", row.text("title"));
        entry.put("hash", HashChain.hash(row));
        entry.put("remainder", HashChain.hash(row.with("content", TOMBSTONE)));
        return entry;
    }

    /** Listed first: PostgreSQL lets only a listed record be changed. */
    private void erase(String caseNumber, int sequence, LocalDate today) {
        jdbc.sql("insert into record_disposal (case_number, sequence_no, disposed_on) values (?, ?, ?)")
                .params(caseNumber, sequence, today)
                .update();
        jdbc.sql("update outsourcing_record set content = ? where case_number = ? and sequence_no = ?")
                .params(TOMBSTONE, caseNumber, sequence)
                .update();
    }

    private String whyNot(String caseNumber) {
        Map<String, Object> state = jdbc.sql("select count(*) as records, sum(holds) as held, min(ends_on) as ends"
                        + " from record_retention where case_number = ? and disposed_on is null")
                .param(caseNumber)
                .query()
                .singleRow();
        String subject = "「銷毀清冊」案號 " + caseNumber;
        if (((Number) state.get("records")).intValue() == 0) {
            return subject + " 沒有可銷毀的紀錄";
        }
        if (((Number) state.get("held")).intValue() > 0) {
            return subject + " 的紀錄在保全中，解除保全前不得銷毀";
        }
        return subject + " 的紀錄保存期限未到（最早 " + (state.get("ends") == null ? "結案後起算" : state.get("ends")) + "），不得銷毀";
    }
}
