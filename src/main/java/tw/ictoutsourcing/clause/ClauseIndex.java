package tw.ictoutsourcing.clause;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.core.io.ClassPathResource;

/** Clauses and what implements them, both ways, for one set of models. */
public class ClauseIndex {

    private final Map<String, List<Place>> places;
    private final Map<String, List<String>> clausesAt = new LinkedHashMap<>();
    private final Map<String, Place> byAddress = new TreeMap<>();
    private final List<Mark> dangling = new ArrayList<>();

    /** @param models content by resource name */
    public ClauseIndex(Map<String, byte[]> models, ClauseBook book) {
        places = ModelPlaces.of(models);
        // What a model says of its own element goes before what a mark says.
        places.values().forEach(found -> found.forEach(place -> byAddress.putIfAbsent(place.address(), place)));
        book.marks().stream().filter(mark -> !mark.place().isEmpty()).forEach(mark -> take(mark, models));
        places.forEach((clause, found) -> found.forEach(place -> {
            byAddress.putIfAbsent(place.address(), place);
            clausesAt.computeIfAbsent(place.address(), a -> new ArrayList<>()).add(clause);
        }));
    }

    /** What implements the clause; empty if nothing does. */
    public List<Place> places(String clause) {
        return places.getOrDefault(clause, List.of());
    }

    /** Clauses that the models name, known or not. */
    public Collection<String> named() {
        return places.keySet();
    }

    /** Every element that implements a clause, file by file. */
    public Collection<Place> elements() {
        return byAddress.values();
    }

    /** Clauses that an element answers; empty if it names none. */
    public List<String> clausesAt(String address) {
        return clausesAt.getOrDefault(address, List.of());
    }

    /** Clauses that a rule settles by being applied; none for a rule that only asks for something. */
    public List<String> settledBy(String decisionKey, String ruleId) {
        String address = "decisions/" + decisionKey + ".dmn#" + ruleId;
        Place rule = byAddress.get(address);
        return rule == null || rule.kind().equals(ModelPlaces.REQUIREMENT) ? List.of() : clausesAt(address);
    }

    /** Whether a table asks for the clause where it applies. */
    public boolean isRequirement(String clause) {
        return places(clause).stream().anyMatch(place -> place.kind().equals(ModelPlaces.REQUIREMENT));
    }

    /** Marks whose place is not in the models any more. */
    public List<Mark> dangling() {
        return dangling;
    }

    private void take(Mark mark, Map<String, byte[]> models) {
        String[] address = mark.place().split("#", 2);
        String element = address.length == 2 ? address[1] : "";
        if (exists(models, address[0], element)) {
            places.computeIfAbsent(mark.clause(), c -> new ArrayList<>())
                    .add(byAddress.getOrDefault(mark.place(), named(address[0], element)));
        } else {
            dangling.add(mark);
        }
    }

    private static Place named(String file, String element) {
        return new Place(kind(file), file, element, file, element.isEmpty() ? "全部" : element);
    }

    private static boolean exists(Map<String, byte[]> models, String file, String element) {
        if (file.startsWith("notifications/")) {
            return new ClassPathResource(file).exists();
        }
        if (!models.containsKey(file)) {
            return false;
        }
        String content = new String(models.get(file), StandardCharsets.UTF_8);
        return element.isEmpty()
                || content.contains(" id=\"" + element + "\"")
                || content.contains("\"key\": \"" + element + "\"");
    }

    private static String kind(String file) {
        if (file.startsWith("notifications/")) {
            return "通知範本";
        }
        return file.endsWith(".form") ? "表單欄位" : file.endsWith(".dmn") ? "決策表" : "流程節點";
    }
}
