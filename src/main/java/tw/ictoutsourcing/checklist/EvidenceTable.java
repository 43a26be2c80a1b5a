package tw.ictoutsourcing.checklist;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of evidence and evidence_part. */
@Component
class EvidenceTable {

    /** Bytes per part; H2 holds at most 1 MiB in a bytea. */
    private static final int PART = 512 * 1024;

    private final JdbcClient jdbc;

    EvidenceTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Evidence> find(String id) {
        return jdbc.sql("select *, id as file_id from evidence where id = ?")
                .param(id)
                .query((row, number) -> evidence(row))
                .optional();
    }

    List<Evidence> ofCase(String caseNumber) {
        return jdbc.sql("select e.*, e.id as file_id from evidence e join checklist_item i on i.id = e.item_id"
                        + " join checklist c on c.id = i.checklist_id where c.case_number = ?")
                .param(caseNumber)
                .query((row, number) -> evidence(row))
                .list();
    }

    void insert(Evidence file, InputStream content) {
        jdbc.sql(
                        "insert into evidence (id, item_id, file_name, media_type, size_bytes, sha256, uploaded_by, uploaded_at)"
                                + " values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        file.id(),
                        file.itemId(),
                        file.fileName(),
                        file.mediaType(),
                        file.size(),
                        file.sha256(),
                        file.uploadedBy(),
                        file.uploadedAt().atOffset(ZoneOffset.UTC))
                .update();
        try {
            byte[] part;
            for (int number = 0; (part = content.readNBytes(PART)).length > 0; number++) {
                jdbc.sql("insert into evidence_part (evidence_id, part, content) values (?, ?, ?)")
                        .params(file.id(), number, part)
                        .update();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void write(Evidence file, OutputStream target) throws IOException {
        long parts = (file.size() + PART - 1) / PART;
        for (int number = 0; number < parts; number++) {
            target.write(jdbc.sql("select content from evidence_part where evidence_id = ? and part = ?")
                    .params(file.id(), number)
                    .query((row, i) -> row.getBytes(1))
                    .single());
        }
    }

    void delete(String id) {
        jdbc.sql("delete from evidence_part where evidence_id = ?").param(id).update();
        jdbc.sql("delete from evidence where id = ?").param(id).update();
    }

    void deleteOfItem(String itemId) {
        jdbc.sql("delete from evidence_part where evidence_id in (select id from evidence where item_id = ?)")
                .param(itemId)
                .update();
        jdbc.sql("delete from evidence where item_id = ?").param(itemId).update();
    }

    /** Of a row with the columns of the table, the id as {@code file_id}. */
    static Evidence evidence(ResultSet row) throws SQLException {
        return new Evidence(
                row.getString("file_id"),
                row.getString("item_id"),
                row.getString("file_name"),
                row.getString("media_type"),
                row.getLong("size_bytes"),
                row.getString("sha256"),
                row.getString("uploaded_by"),
                row.getObject("uploaded_at", OffsetDateTime.class).toInstant());
    }
}
