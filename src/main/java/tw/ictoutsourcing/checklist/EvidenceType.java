package tw.ictoutsourcing.checklist;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.apache.tika.Tika;

/** The media type of a file by what it holds, if that type is accepted. The name only tells csv from txt, both being plain text. */
class EvidenceType {

    private static final String OFFICE = "application/vnd.openxmlformats-officedocument.";
    private static final String OPEN_DOCUMENT = "application/vnd.oasis.opendocument.";
    private static final Map<String, String> OFFICE_FOLDERS = Map.of(
            "word/", OFFICE + "wordprocessingml.document",
            "xl/", OFFICE + "spreadsheetml.sheet",
            "ppt/", OFFICE + "presentationml.presentation");
    private static final Tika TIKA = new Tika();

    private EvidenceType() {}

    static Optional<String> of(Path file, String name) throws IOException {
        String found;
        try (InputStream content = new BufferedInputStream(Files.newInputStream(file))) {
            found = TIKA.detect(content);
        }
        return switch (found) {
            case "application/pdf", "image/png", "image/jpeg" -> Optional.of(found);
            case OPEN_DOCUMENT + "text", OPEN_DOCUMENT + "spreadsheet", OPEN_DOCUMENT + "presentation" ->
                inZip(file).map(type -> found);
            case "application/zip", "application/x-tika-ooxml" -> inZip(file);
            // Text that something would run (html, scripts) has a type of its own. Big5 text is taken for unknown
            // bytes.
            case "text/plain", "text/csv" -> text(name);
            case "application/octet-stream" -> isText(file) ? text(name) : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static Optional<String> text(String name) {
        return Optional.of(name.toLowerCase().endsWith(".csv") ? "text/csv" : "text/plain");
    }

    private static Optional<String> inZip(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.stream().map(ZipEntry::getName).anyMatch(entry -> entry.endsWith("vbaProject.bin"))) {
                return Optional.empty();
            }
            if (zip.getEntry("[Content_Types].xml") == null) {
                return Optional.of("application/zip");
            }
            return OFFICE_FOLDERS.entrySet().stream()
                    .filter(folder ->
                            zip.stream().anyMatch(entry -> entry.getName().startsWith(folder.getKey())))
                    .map(Map.Entry::getValue)
                    .findFirst();
        } catch (ZipException e) {
            return Optional.empty();
        }
    }

    private static boolean isText(Path file) throws IOException {
        try (InputStream content = Files.newInputStream(file)) {
            byte[] head = content.readNBytes(64 * 1024);
            for (byte b : head) {
                if (b == 0) {
                    return false;
                }
            }
            return head.length > 0;
        }
    }
}
