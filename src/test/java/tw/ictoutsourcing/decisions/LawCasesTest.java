package tw.ictoutsourcing.decisions;

import static org.assertj.core.api.Assertions.assertThat;
import static tw.ictoutsourcing.decisions.LawTables.rows;
import static tw.ictoutsourcing.decisions.LawTables.single;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LawCasesTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    static List<JsonNode> cases() throws IOException {
        var cases = new ArrayList<JsonNode>();
        JSON.readTree(LawCasesTest.class.getResource("/cases.json")).forEach(cases::add);
        return cases;
    }

    @ParameterizedTest
    @MethodSource("cases")
    void everyCaseGetsItsLawAndItsRequirements(JsonNode example) {
        Map<String, Object> facts = JSON.convertValue(example.get("request"), new TypeReference<>() {});
        var expect = example.get("expect");
        facts.put("protectionLevel", expect.get("protectionLevel").asText());

        var edition = single("regulation-edition", "regulationEdition", facts);
        assertThat(edition).isEqualTo(expect.get("regulationEdition").asText());
        facts.put("regulationEdition", edition);

        assertThat(rows("control-baseline", facts))
                .hasSize(expect.get("controlBaseline").asInt());
        assertThat(rows("project-requirements", facts))
                .hasSize(expect.get("projectRequirements").asInt());
        assertThat(single("security-test", "testedBy", facts))
                .isEqualTo(expect.get("testedBy").asText());

        facts.put("phase", "self-check");
        var asked = Stream.of("procedure-requirements", "control-baseline", "project-requirements", "statutory-duties")
                .mapToInt(key -> rows(key, facts).size())
                .sum();
        assertThat(asked).as("a self-check stays answerable").isBetween(30, 150);
    }
}
