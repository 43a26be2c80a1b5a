package tw.ictoutsourcing.engine.lint;

import java.util.List;
import java.util.Set;
import org.w3c.dom.Element;

/** Deploying a model is running code, so a model carries none: no scripts, no Java classes, no connectors. */
class CodeRule implements Rule {

    private static final Set<String> FORBIDDEN = Set.of("scriptTask", "script", "connector", "formData");

    @Override
    public void check(ModelSet models, Surroundings around, List<Fault> faults) {
        models.diagrams.forEach((file, root) -> Xml.all(root).forEach(e -> checkElement(file, e, faults)));
        models.decisions.forEach((file, root) -> Xml.all(root).forEach(e -> checkLanguage(file, e, faults)));
    }

    private static void checkElement(String file, Element e, List<Fault> faults) {
        if (FORBIDDEN.contains(e.getLocalName())) {
            faults.add(new Fault(file, Xml.nearestId(e), "不得使用 " + e.getLocalName()));
        }
        if (!Xml.camunda(e, "class").isEmpty() || (e.getLocalName().endsWith("Listener") && e.hasAttribute("class"))) {
            faults.add(new Fault(file, Xml.nearestId(e), "不得使用 camunda:class，請改用 delegateExpression"));
        }
        if (!Xml.camunda(e, "resource").isEmpty() || e.hasAttribute("scriptFormat")) {
            faults.add(new Fault(file, Xml.nearestId(e), "不得使用指令碼"));
        }
        if (e.getLocalName().equals("conditionExpression") && e.hasAttribute("language")) {
            faults.add(new Fault(file, Xml.nearestId(e), "條件不得使用指令碼語言"));
        }
    }

    private static void checkLanguage(String file, Element e, List<Fault> faults) {
        String language = e.getAttribute("expressionLanguage").toLowerCase();
        if (!language.isEmpty() && !language.contains("feel")) {
            faults.add(new Fault(file, Xml.nearestId(e), "決策只用 FEEL，不得使用 " + language));
        }
    }
}
