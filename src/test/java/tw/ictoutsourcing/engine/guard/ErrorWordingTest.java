package tw.ictoutsourcing.engine.guard;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;

class ErrorWordingTest {

    private static final String OWN = "決策表「task-deadline」的 days 須為數字（日曆天）：{days=null}。";

    @Test
    void ourOwnRefusalIsTakenOutOfTheSentenceOfTheEngine() {
        ErrorWording wording = worded(
                "Cannot instantiate process definition outsourcing-case:3:5e: java.lang.IllegalStateException: " + OWN);
        assertThat(wording.message()).isEqualTo(OWN);
        assertThat(wording.status()).isEqualTo(500);
    }

    @Test
    void whatIsChineseFromItsBeginningStaysAsItIs() {
        assertThat(worded(OWN)).isNull();
        assertThat(worded("「案名」為必填")).isNull();
    }

    private static ErrorWording worded(String message) {
        ObjectNode answer = JsonNodeFactory.instance.objectNode().put("message", message);
        return ErrorWording.of(500, "/engine-rest/process-definition/key/outsourcing-case/submit-form", answer);
    }
}
