package tw.ictoutsourcing.wholecase;

import java.util.LinkedHashMap;
import java.util.Map;

/** Answers of a form, written as pairs of name and value. */
final class Values {

    private Values() {}

    static Map<String, Object> of(Object... pairs) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            values.put((String) pairs[i], pairs[i + 1]);
        }
        return values;
    }
}
