package tw.ictoutsourcing.notification;

import java.time.LocalDate;
import java.time.chrono.MinguoDate;
import java.time.temporal.ChronoField;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How a value reads in a mail: dates as 民國, whole numbers with thousands separators. */
final class Wording {

    private static final Pattern ISO =
            Pattern.compile("(\\d{4}-\\d{2}-\\d{2})(?:T(\\d{2}:\\d{2})[\\d:.]*(?:Z|[+-]\\d{2}:?\\d{2})?)?");

    private Wording() {}

    static String of(Object value) {
        if (value == null || value.toString().isBlank()) {
            return "（未填）";
        }
        if (value instanceof Integer || value instanceof Long) {
            return "%,d".formatted(value);
        }
        Matcher iso = ISO.matcher(value.toString());
        if (!iso.matches()) {
            return value.toString();
        }
        String date = roc(LocalDate.parse(iso.group(1)));
        return iso.group(2) == null ? date : date + " " + iso.group(2);
    }

    private static String roc(LocalDate date) {
        return "%d/%02d/%02d"
                .formatted(
                        MinguoDate.from(date).get(ChronoField.YEAR_OF_ERA), date.getMonthValue(), date.getDayOfMonth());
    }
}
