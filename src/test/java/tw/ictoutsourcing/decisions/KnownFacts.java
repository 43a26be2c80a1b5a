package tw.ictoutsourcing.decisions;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Values of the case facts that tables read inside larger expressions, where a column cannot declare them. */
final class KnownFacts {

    /** What a case answers with yes or no. */
    static final Set<String> FLAGS = Set.of(
            "coreSystem",
            "criticalBusiness",
            "personalData",
            "euPersonalData",
            "stateSecret",
            "sensitiveScope",
            "remoteAccess",
            "onSiteStaff",
            "customDevelopment",
            "thirdPartyComponents",
            "subcontracting",
            "sensitiveDataAccess");

    private static final Map<String, List<Object>> VALUES = Map.of(
            "systemValue", List.of(1, 2, 3, 4),
            "dataValue", List.of(1, 2, 3, 4),
            "assetValue", List.of(1, 2L, 3, 4.0),
            "threat", List.of(1, 2.0, 3L),
            "vulnerability", List.of(1, 2, 3),
            "serviceTypes", subsets(List.of("顧問訓練", "系統發展", "維運服務", "雲端服務")),
            "contractAmount", List.of(0L, 9_999_999L, 10_000_000L),
            "referenceDate", List.of("2026-01-06", "2026-01-07", "2026-01-08"));

    private KnownFacts() {}

    static Optional<List<Object>> of(String variable) {
        return FLAGS.contains(variable) ? Optional.of(List.of(true, false)) : Optional.ofNullable(VALUES.get(variable));
    }

    /** All but the empty one. */
    static List<Object> subsets(List<String> items) {
        List<Object> sets = new ArrayList<>();
        for (int bits = 1; bits < 1 << items.size(); bits++) {
            int chosen = bits;
            sets.add(IntStream.range(0, items.size())
                    .filter(i -> (chosen >> i & 1) == 1)
                    .mapToObj(items::get)
                    .toList());
        }
        return sets;
    }
}
