package tw.ictoutsourcing.delegate;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;

/** {@code ${dates}} in diagrams: days and moments as ISO text, in the server's time zone. */
@Component("dates")
public class Dates {

    private static final LocalTime WORK_BEGINS = LocalTime.of(9, 0);
    private static final LocalTime WORK_ENDS = LocalTime.of(17, 0);

    private final Clock clock;

    Dates(Clock clock) {
        this.clock = clock;
    }

    /** Today, {@code yyyy-MM-dd}. */
    public String today() {
        return LocalDate.now(clock).toString();
    }

    /** The end of the working day so many calendar days from today. */
    public String inDays(int days) {
        return text(LocalDate.now(clock).plusDays(days).atTime(WORK_ENDS));
    }

    /** The morning so many months after a day. @throws IllegalArgumentException in Chinese if it is no date */
    public String after(String date, int months) {
        return text(day(date).plusMonths(months).atTime(WORK_BEGINS));
    }

    /** The morning so many calendar days before a day. @throws IllegalArgumentException in Chinese if it is no date */
    public String before(String date, int days) {
        return text(day(date).minusDays(days).atTime(WORK_BEGINS));
    }

    /** Calendar days from today until a day, negative if it is past. @throws IllegalArgumentException in Chinese if it is no date */
    public int daysUntil(String date) {
        return (int) ChronoUnit.DAYS.between(LocalDate.now(clock), day(date));
    }

    /** Midnight that begins a day. @throws IllegalArgumentException in Chinese if it is no date */
    public String startOf(String date) {
        return text(day(date).atStartOfDay());
    }

    /** Midnight that ends a day: a contract lasts through its last day. */
    public String endOf(String date) {
        return text(day(date).plusDays(1).atStartOfDay());
    }

    private static String text(LocalDateTime time) {
        return time.format(DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss"));
    }

    private static LocalDate day(String date) {
        try {
            return LocalDate.parse(date == null ? "" : date);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("日期須為西元年-月-日（例：2026-11-20）：" + date, e);
        }
    }
}
