package tw.ictoutsourcing.record;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Looks for records that were changed, removed or added behind the book's back, and for cases that vanished. */
@Component
public class RecordCheck {

    private final JdbcTemplate jdbc;

    RecordCheck(JdbcTemplate jdbc) {
        this.jdbc = new JdbcTemplate(jdbc.getDataSource());
        // Years of records do not fit into memory: PostgreSQL would otherwise hand over the whole table at once.
        this.jdbc.setFetchSize(500);
    }

    /** Every fault found, in Chinese; empty if all is well. Seen at one moment, so cases may go on meanwhile. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public List<String> faults() {
        List<String> faults = new ArrayList<>(missingCases());
        Certificates certificates = Certificates.read(jdbc);
        Map<String, ChainWalk> walks = new TreeMap<>();
        jdbc.query("select * from outsourcing_record order by case_number, sequence_no", row -> {
            String caseNumber = row.getString("case_number");
            walks.computeIfAbsent(caseNumber, c -> new ChainWalk(c, certificates, faults))
                    .step(RecordRow.from(row), row.getString("hash"));
        });
        jdbc.query("select case_number, chain_head, record_count from outsourcing_case order by case_number", row -> {
            String caseNumber = row.getString("case_number");
            ChainWalk walk = walks.remove(caseNumber);
            (walk == null ? new ChainWalk(caseNumber, certificates, faults) : walk)
                    .end(row.getInt("record_count"), row.getString("chain_head"));
        });
        walks.keySet().forEach(c -> faults.add("案號 " + c + "：有紀錄，但登記簿查無此案。"));
        return faults;
    }

    private List<String> missingCases() {
        List<String> faults = new ArrayList<>();
        Set<String> known = new HashSet<>(jdbc.queryForList("select case_number from outsourcing_case", String.class));
        jdbc.query("select roc_year, last_number from case_sequence order by roc_year", row -> {
            for (int number = 1; number <= row.getInt("last_number"); number++) {
                String caseNumber = "%d-%04d".formatted(row.getInt("roc_year"), number);
                if (!known.contains(caseNumber)) {
                    faults.add("案號 " + caseNumber + "：已編號，但登記簿查無此案（案號不連續）。");
                }
            }
        });
        return faults;
    }
}
