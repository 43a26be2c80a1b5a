package tw.ictoutsourcing.record;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The records of a case, for reading. Whoever calls has checked who asks. */
@Component
public class CaseRecords {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<List<Decided>> DECISIONS = new TypeReference<>() {};

    private final JdbcClient jdbc;

    CaseRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In the order in which they were written; empty if there is no such case. */
    public List<Proof> of(String caseNumber) {
        return jdbc.sql("select * from outsourcing_record where case_number = ? order by sequence_no")
                .param(caseNumber)
                .query((row, number) -> proof(row))
                .list();
    }

    private static Proof proof(ResultSet row) throws SQLException {
        return new Proof(
                row.getInt("sequence_no"),
                row.getString("type"),
                row.getString("form_code"),
                row.getString("title"),
                row.getString("actor"),
                row.getObject("recorded_at", OffsetDateTime.class),
                row.getString("element_id"),
                Stream.of(row.getString("clauses").split(" "))
                        .filter(id -> !id.isBlank())
                        .toList(),
                decisions(row.getString("decisions")),
                row.getString("content"),
                row.getString("hash"));
    }

    private static List<Decided> decisions(String json) {
        try {
            return JSON.readValue(json, DECISIONS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("紀錄的決策欄位無法解析：" + e.getOriginalMessage(), e);
        }
    }
}
