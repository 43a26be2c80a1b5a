package tw.ictoutsourcing.checklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvidenceTypeTest {

    @TempDir
    Path folder;

    @Test
    void documentsAreKnownByWhatTheyHold() throws IOException {
        assertThat(type("x.bin", "%PDF-1.7\n".getBytes())).contains("application/pdf");
        assertThat(type("x", zip("[Content_Types].xml", "word/document.xml")))
                .get()
                .asString()
                .endsWith("wordprocessingml.document");
        assertThat(type("x", zip("[Content_Types].xml", "xl/workbook.xml")))
                .get()
                .asString()
                .endsWith("spreadsheetml.sheet");
        assertThat(type("x", zip("[Content_Types].xml", "ppt/presentation.xml")))
                .get()
                .asString()
                .endsWith("presentationml.presentation");
        assertThat(type("x.docx", zip("readme.txt"))).contains("application/zip");
        assertThat(type("x", openDocument("application/vnd.oasis.opendocument.text")))
                .contains("application/vnd.oasis.opendocument.text");
        assertThat(type("名單.csv", "姓名,職務\n王小明,工程師\n".getBytes())).contains("text/csv");
        assertThat(type("名單.txt", "姓名，職務，王小明，工程師".getBytes(Charset.forName("Big5"))))
                .contains("text/plain");
        assertThat(type("x", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10}))
                .contains("image/png");
    }

    @Test
    void whatCouldRunIsRefusedWhateverItsName() throws IOException {
        assertThat(type("x.pdf", "MZ\0\0".getBytes())).isEmpty();
        assertThat(type("x.txt", "<!DOCTYPE html><html><body></body></html>".getBytes()))
                .isEmpty();
        assertThat(type("x.png", "<svg xmlns=\"http://www.w3.org/2000/svg\"><script/></svg>".getBytes()))
                .isEmpty();
        assertThat(type("x.docx", zip("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin")))
                .isEmpty();
        assertThat(type("x.zip", "PK\3\4 broken".getBytes())).isEmpty();
    }

    @Test
    void taxIdsFollowTheCheckDigitRule() {
        assertThat(TaxId.valid("90000001")).isTrue();
        assertThat(TaxId.valid("90000017")).isTrue();
        assertThat(TaxId.valid("04595257")).isTrue();
        assertThat(TaxId.valid("10458575")).as("seventh digit 7, sum + 1").isTrue();
        assertThat(TaxId.valid("04595258")).isFalse();
        assertThat(TaxId.valid("1234567")).isFalse();
        assertThat(TaxId.valid(null)).isFalse();
    }

    private Optional<String> type(String name, byte[] content) throws IOException {
        return EvidenceType.of(Files.write(folder.resolve("file"), content), name);
    }

    private static byte[] zip(String... entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String entry : entries) {
                zip.putNextEntry(new ZipEntry(entry));
                zip.write(1);
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] openDocument(String type) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            ZipEntry mimetype = new ZipEntry("mimetype");
            mimetype.setMethod(ZipEntry.STORED);
            mimetype.setSize(type.length());
            CRC32 crc = new CRC32();
            crc.update(type.getBytes());
            mimetype.setCrc(crc.getValue());
            zip.putNextEntry(mimetype);
            zip.write(type.getBytes());
        }
        return bytes.toByteArray();
    }
}
