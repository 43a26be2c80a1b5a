package tw.ictoutsourcing.delegate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class DatesTest {

    private final Dates dates = new Dates(Clock.fixed(Instant.parse("2026-11-20T01:00:00Z"), ZoneId.of("Asia/Taipei")));

    @Test
    void periodsEndWithTheWorkingDay() {
        assertThat(dates.today()).isEqualTo("2026-11-20");
        assertThat(dates.inDays(0)).isEqualTo("2026-11-20T17:00:00");
        assertThat(dates.inDays(14)).isEqualTo("2026-12-04T17:00:00");
    }

    @Test
    void momentsBeforeAndAfterADayAreInTheMorning() {
        assertThat(dates.after("2026-08-31", 6)).isEqualTo("2027-02-28T09:00:00");
        assertThat(dates.before("2027-01-15", 30)).isEqualTo("2026-12-16T09:00:00");
    }

    @Test
    void contractLastsThroughItsLastDay() {
        assertThat(dates.startOf("2026-12-01")).isEqualTo("2026-12-01T00:00:00");
        assertThat(dates.endOf("2026-12-31")).isEqualTo("2027-01-01T00:00:00");
    }

    @Test
    void whatIsNoDateIsRefusedInChinese() {
        assertThatThrownBy(() -> dates.after("115/11/20", 1)).hasMessageContaining("日期須為西元年-月-日");
        assertThatThrownBy(() -> dates.before(null, 1)).hasMessageContaining("日期須為西元年-月-日");
    }
}
