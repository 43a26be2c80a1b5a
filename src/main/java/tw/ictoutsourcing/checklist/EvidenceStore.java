package tw.ictoutsourcing.checklist;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.unit.DataSize;

/** Evidence files. Who may see or change one is for the caller to check. */
@Component
public class EvidenceStore {

    private final EvidenceTable table;
    private final DataSize maxSize;

    EvidenceStore(EvidenceTable table, @Value("${outsourcing.evidence.max-size:20MB}") DataSize maxSize) {
        this.table = table;
        this.maxSize = maxSize;
    }

    /**
     * Keeps a file; reads at most one byte more than is allowed, and none if the announced length is already too much.
     *
     * @param announced length in bytes that the sender names, −1 if unknown
     * @throws EvidenceRefused if it is too large, empty or of a type that is not accepted
     */
    @Transactional
    public Evidence store(String itemId, String fileName, long announced, InputStream content, String user)
            throws IOException {
        refuseOver(announced);
        Path spooled = Files.createTempFile("evidence", null);
        try {
            MessageDigest digest = sha256();
            long size = spool(new DigestInputStream(content, digest), spooled);
            String name = plainName(fileName);
            String type = EvidenceType.of(spooled, name).orElseThrow(EvidenceRefused::type);
            Evidence file = new Evidence(
                    UUID.randomUUID().toString(),
                    itemId,
                    name,
                    type,
                    size,
                    HexFormat.of().formatHex(digest.digest()),
                    user,
                    Instant.now().truncatedTo(ChronoUnit.MILLIS));
            try (InputStream kept = Files.newInputStream(spooled)) {
                table.insert(file, kept);
            }
            return file;
        } finally {
            Files.delete(spooled);
        }
    }

    /** @throws UnknownChecklist if there is no such file */
    @Transactional(readOnly = true)
    public Evidence require(String id) {
        return table.find(id).orElseThrow(() -> new UnknownChecklist("佐證檔案", id));
    }

    /** Of all checklists of the case. */
    @Transactional(readOnly = true)
    public List<Evidence> ofCase(String caseNumber) {
        return table.ofCase(caseNumber);
    }

    @Transactional(readOnly = true)
    public void read(Evidence file, OutputStream target) throws IOException {
        table.write(file, target);
    }

    @Transactional
    public void remove(String id) {
        table.delete(id);
    }

    private long spool(InputStream content, Path target) throws IOException {
        try (OutputStream out = Files.newOutputStream(target)) {
            byte[] buffer = new byte[64 * 1024];
            long size = 0;
            for (int read; (read = content.read(buffer)) > 0; ) {
                size += read;
                refuseOver(size);
                out.write(buffer, 0, read);
            }
            if (size == 0) {
                throw EvidenceRefused.empty();
            }
            return size;
        }
    }

    private void refuseOver(long size) {
        if (size > maxSize.toBytes()) {
            throw EvidenceRefused.tooLarge(maxSize.toMegabytes());
        }
    }

    /** Browsers may send a path; control characters would end up in a header. */
    private static String plainName(String fileName) {
        String name = fileName == null
                ? ""
                : fileName.replaceAll(".*[/\\\\]", "")
                        .replaceAll("\\p{Cntrl}", "")
                        .strip();
        String kept = name.isEmpty() ? "佐證檔案" : name;
        return kept.length() <= 200 ? kept : kept.substring(kept.length() - 200);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
