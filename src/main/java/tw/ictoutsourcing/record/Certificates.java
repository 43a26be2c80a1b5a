package tw.ictoutsourcing.record;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;

/** What the certificates vouch for: of each disposed record its hash, and the hash of what is left of it. */
final class Certificates {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, Vouched> vouched = new HashMap<>();

    private record Vouched(String hash, String remainder) {}

    private Certificates() {}

    static Certificates read(JdbcTemplate jdbc) {
        Certificates certificates = new Certificates();
        jdbc.query("select content from outsourcing_record where type = '" + Disposals.CERTIFICATE + "'", row -> {
            certificates.add(row.getString(1));
        });
        return certificates;
    }

    /** Whether a certificate covers this row as it now is, with the hash it had. */
    boolean cover(RecordRow row, String hash) {
        Vouched expected = vouched.get(row.text("case_number") + " " + row.sequence());
        return expected != null
                && expected.hash().equals(hash)
                && expected.remainder().equals(HashChain.hash(row));
    }

    private void add(String content) {
        try {
            JsonNode certificate = JSON.readTree(content);
            for (JsonNode one : certificate.path("records")) {
                vouched.put(
                        certificate.path("caseNumber").asText() + " "
                                + one.path("sequence").asInt(),
                        new Vouched(
                                one.path("hash").asText(), one.path("remainder").asText()));
            }
        } catch (JsonProcessingException e) {
            // A certificate that was tampered with covers nothing; its own hash does not fit either.
            vouched.remove("");
        }
    }
}
