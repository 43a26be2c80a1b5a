package tw.ictoutsourcing.engine.lint;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import org.w3c.dom.Element;

/** The variable names that a set of models declares anywhere: forms, mappings, results, loops, properties. */
final class Variables {

    private Variables() {}

    static Set<String> of(ModelSet models) {
        Set<String> names = new TreeSet<>();
        models.diagrams.values().forEach(root -> Xml.all(root).forEach(e -> collect(e, names)));
        models.forms.values().forEach(form -> keys(form, names));
        return names;
    }

    private static void collect(Element e, Set<String> names) {
        for (String attribute : new String[] {"resultVariable", "elementVariable", "collection"}) {
            names.add(Xml.camunda(e, attribute));
        }
        switch (e.getLocalName()) {
            case "in", "out" -> names.add(e.getAttribute("target"));
            case "inputParameter", "outputParameter" -> names.add(e.getAttribute("name"));
            case "property" -> {
                if (e.getAttribute("name").equals("variables")) {
                    names.addAll(Arrays.asList(e.getAttribute("value").split("\\s+")));
                }
            }
            default -> {}
        }
    }

    private static void keys(JsonNode form, Set<String> names) {
        form.findValuesAsText("key").forEach(names::add);
    }
}
