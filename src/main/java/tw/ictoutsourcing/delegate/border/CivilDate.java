package tw.ictoutsourcing.delegate.border;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates as people in Taiwan write them: ISO, or with the 民國 year, e.g. 115/11/20 or 民國115年11月20日. */
public final class CivilDate {

    private static final Pattern DATE =
            Pattern.compile("(?:民國)?\\s*(\\d{2,4})\\s*[-/.年]\\s*(\\d{1,2})\\s*[-/.月]\\s*(\\d{1,2})日?");

    /** 民國 1 is 1912. */
    static final int FIRST = 1911;

    private CivilDate() {}

    /** Null if the text is no date. */
    public static LocalDate parse(String text) {
        Matcher date = DATE.matcher(text.strip());
        if (!date.matches()) {
            return null;
        }
        int year = Integer.parseInt(date.group(1));
        try {
            return LocalDate.of(
                    year < 1000 ? year + FIRST : year,
                    Integer.parseInt(date.group(2)),
                    Integer.parseInt(date.group(3)));
        } catch (DateTimeException e) {
            return null;
        }
    }
}
