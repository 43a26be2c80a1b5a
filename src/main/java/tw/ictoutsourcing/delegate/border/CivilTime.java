package tw.ictoutsourcing.delegate.border;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Moments as people write them and as form fields send them: a day of {@link CivilDate}, a time, and perhaps an offset
 * (without one the server's own), e.g. 115/11/20 14:30 or 2026-11-20T14:30+08:00. To the minute.
 */
public final class CivilTime {

    private static final Pattern MOMENT =
            Pattern.compile("(.+?)[T ]\\s*(\\d{1,2}):(\\d{2})(?::\\d{2}(?:\\.\\d+)?)?\\s*(Z|[+-]\\d{2}:?\\d{2})?");

    private CivilTime() {}

    /** Null if the text is no moment. */
    public static OffsetDateTime parse(String text) {
        Matcher moment = MOMENT.matcher(text.strip());
        LocalDate day = moment.matches() ? CivilDate.parse(moment.group(1)) : null;
        if (day == null) {
            return null;
        }
        try {
            LocalTime time = LocalTime.of(Integer.parseInt(moment.group(2)), Integer.parseInt(moment.group(3)));
            ZoneId zone = moment.group(4) == null ? ZoneId.systemDefault() : ZoneOffset.of(moment.group(4));
            return day.atTime(time).atZone(zone).toOffsetDateTime();
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** ISO text with the server's offset. */
    public static String text(OffsetDateTime moment) {
        return moment.atZoneSameInstant(ZoneId.systemDefault())
                .toOffsetDateTime()
                .truncatedTo(ChronoUnit.MINUTES)
                .format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
    }

    /** For people: with the 民國 year, e.g. 115/11/20 14:30. */
    public static String shown(OffsetDateTime moment) {
        var local = moment.atZoneSameInstant(ZoneId.systemDefault());
        return "%d/%02d/%02d %02d:%02d"
                .formatted(
                        local.getYear() - CivilDate.FIRST,
                        local.getMonthValue(),
                        local.getDayOfMonth(),
                        local.getHour(),
                        local.getMinute());
    }
}
