package tw.ictoutsourcing.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A decision that returns nothing stops, and says which table lacks a rule for what. */
@RunningApplication
class NoAnswerTest {

    @Autowired
    RepositoryService repository;

    @Autowired
    DecisionService decisions;

    @Test
    void aTableWithoutAMatchingRuleNamesItselfAndItsInput() throws Exception {
        String table = Files.readString(Path.of("src/test/resources/engine-models/decisions/record-retention.dmn"))
                .replace("id=\"record-retention\"", "id=\"gap\"")
                .replace("<text></text>", "<text>\"known\"</text>");
        String deployment = repository
                .createDeployment()
                .addInputStream("gap.dmn", new ByteArrayInputStream(table.getBytes(StandardCharsets.UTF_8)))
                .deploy()
                .getId();
        try {
            assertThat(decisions.evaluateDecisionTableByKey("gap", Map.of("recordType", "known")))
                    .hasSize(1);
            assertThatThrownBy(() -> decisions.evaluateDecisionTableByKey("gap", Map.of("recordType", "other")))
                    .rootCause()
                    .hasMessageContaining("（gap）沒有給出結果")
                    .hasMessageContaining("other");
        } finally {
            repository.deleteDeployment(deployment, true);
        }
    }
}
