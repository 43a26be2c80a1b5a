package tw.ictoutsourcing.engine.feel;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** Parse results by expression text. At the limit it starts over, so that generated expressions cannot fill the memory. */
final class KeptExpressions<T> {

    /** The tables shipped here hold some 3,000 different cells. */
    static final int LIMIT = 20_000;

    private final Map<String, T> parsed = new ConcurrentHashMap<>();

    T of(String expression, Function<String, T> parser) {
        T known = parsed.get(expression);
        if (known != null) {
            return known;
        }
        T result = parser.apply(expression);
        if (parsed.size() >= LIMIT) {
            parsed.clear();
        }
        parsed.put(expression, result);
        return result;
    }

    int size() {
        return parsed.size();
    }
}
