package tw.ictoutsourcing.decisions;

import static org.assertj.core.api.Assertions.assertThat;
import static tw.ictoutsourcing.decisions.LawTables.rows;
import static tw.ictoutsourcing.decisions.LawTables.single;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LawEditionTest {

    @ParameterizedTest
    @CsvSource({
        "1999-12-31, 110-08-23",
        "2025-06-30, 110-08-23",
        "2026-01-06, 110-08-23",
        "2026-01-07, 115-01-07",
        "2026-11-20, 115-01-07"
    })
    void theDayOfTheNewEditionIsTheBoundaryWhateverTheTypeOfTheDate(String iso, String edition) {
        var day = LocalDate.parse(iso);
        assertThat(edition(iso)).isEqualTo(edition);
        assertThat(edition(day)).isEqualTo(edition);
        assertThat(edition(day.atStartOfDay())).isEqualTo(edition);
        assertThat(edition(Date.from(
                        day.atTime(12, 0).atZone(ZoneId.systemDefault()).toInstant())))
                .isEqualTo(edition);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "115/11/20", "2026-13-01", "明天"})
    void aMalformedDateGetsNoEdition(String text) {
        assertThat(rows("regulation-edition", Map.of("referenceDate", text))).isEmpty();
    }

    @Test
    void aMissingDateGetsNoEdition() {
        assertThat(rows("regulation-edition", Map.of())).isEmpty();
    }

    private static Object edition(Object referenceDate) {
        return single("regulation-edition", "regulationEdition", Map.of("referenceDate", referenceDate));
    }
}
