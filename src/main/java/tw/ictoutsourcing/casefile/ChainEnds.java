package tw.ictoutsourcing.casefile;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Remembers where chains ended, so that a step need not lock its case to find out. Only a guess: what was written may have been rolled
 * back, or followed by another node.
 */
class ChainEnds {

    /** More than are open at once; each takes some 200 bytes. */
    private static final int MOST = 10_000;

    private final Map<String, ChainEnd> ends = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, ChainEnd> eldest) {
            return size() > MOST;
        }
    });

    Optional<ChainEnd> of(String caseNumber) {
        return Optional.ofNullable(ends.get(caseNumber));
    }

    void remember(String caseNumber, ChainEnd end) {
        ends.put(caseNumber, end);
    }
}
