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
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
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

    Map<String, List<Evidence>> of(String checklistId) {
        return jdbc
                .sql("select e.* from evidence e join checklist_item i on i.id = e.item_id where i.checklist_id = ?"
                        + " order by e.uploaded_at, e.id")
                .param(checklistId)
                .query((row, number) -> evidence(row))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Evidence::itemId));
    }

    Optional<Evidence> find(String id) {
        return jdbc.sql("select * from evidence where id = ?")
                .param(id)
                .query((row, number) -> evidence(row))
                .optional();
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

    private static Evidence evidence(ResultSet row) throws SQLException {
        return new Evidence(
                row.getString("id"),
                row.getString("item_id"),
                row.getString("file_name"),
                row.getString("media_type"),
                row.getLong("size_bytes"),
                row.getString("sha256"),
                row.getString("uploaded_by"),
                row.getObject("uploaded_at", OffsetDateTime.class).toInstant());
    }
}
