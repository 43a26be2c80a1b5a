package tw.ictoutsourcing.engine.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Trial accounts exist only in the embedded database of a machine that nobody else reaches. */
class EmbeddedTest {

    @ParameterizedTest
    @CsvSource({
        "jdbc:h2:file:./data/outsourcing, 127.0.0.1, true",
        "jdbc:h2:mem:x, localhost, true",
        "jdbc:h2:file:./data/outsourcing, ::1, true",
        "jdbc:h2:file:./data/outsourcing, 0.0.0.0, false",
        "jdbc:h2:file:./data/outsourcing, '', false",
        "jdbc:h2:file:./data/outsourcing, 192.0.2.7, false",
        "jdbc:h2:tcp://db/outsourcing, 127.0.0.1, false",
        "jdbc:h2:file:./data/outsourcing;AUTO_SERVER=TRUE, 127.0.0.1, false",
        "jdbc:postgresql://localhost/outsourcing, 127.0.0.1, false",
    })
    void onlyAnEmbeddedDatabaseOnThisMachine(String url, String address, boolean trial) {
        assertThat(new Embedded(url, address).onThisMachineOnly()).isEqualTo(trial);
    }
}
