package tw.ictoutsourcing.engine.lint;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.w3c.dom.Element;

/** A diagram is read by people: steps have names, questions have named answers, and one answer is the default. */
class NameRule implements Rule {

    @Override
    public void check(ModelSet models, Surroundings around, List<Fault> faults) {
        models.diagrams.forEach((file, root) -> {
            Map<String, Element> flows = Xml.all(root, "sequenceFlow").stream()
                    .collect(Collectors.toMap(Xml::id, flow -> flow, (a, b) -> a));
            Xml.all(root).stream().filter(Xml::isFlowNode).forEach(node -> checkNode(file, node, flows, faults));
        });
        models.decisions.forEach((file, root) -> Xml.all(root, "decision").stream()
                .filter(decision -> decision.getAttribute("name").isBlank())
                .forEach(decision -> faults.add(new Fault(file, Xml.id(decision), "決策須有中文名稱"))));
    }

    private static void checkNode(String file, Element node, Map<String, Element> flows, List<Fault> faults) {
        String type = node.getLocalName();
        List<Element> out = Xml.children(node, "outgoing");
        boolean gateway = type.endsWith("Gateway");
        boolean question = (type.equals("exclusiveGateway") || type.equals("inclusiveGateway")) && out.size() > 1;
        if (node.getAttribute("name").isBlank() && (!gateway || question)) {
            faults.add(new Fault(file, Xml.id(node), "須有中文名稱"));
        }
        if (!question) {
            return;
        }
        for (Element answer : out) {
            Element flow = flows.get(answer.getTextContent().trim());
            if (flow != null && flow.getAttribute("name").isBlank()) {
                faults.add(new Fault(file, Xml.id(flow), "閘道「" + node.getAttribute("name") + "」的答案須有名稱"));
            }
        }
        if (node.getAttribute("default").isEmpty()) {
            faults.add(new Fault(file, Xml.id(node), "閘道須指定預設流向，否則案件可能停住"));
        }
    }
}
