package tw.ictoutsourcing.engine.lint;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** The few ways in which the rules walk a model's XML. */
final class Xml {

    static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";
    static final String CAMUNDA_DMN = "http://camunda.org/schema/1.0/dmn";

    private Xml() {}

    static Element parse(byte[] bytes) throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        // A model comes from outside: no entities, no external files.
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        var builder = factory.newDocumentBuilder();
        builder.setErrorHandler(null);
        return builder.parse(new ByteArrayInputStream(bytes)).getDocumentElement();
    }

    /** The element itself and everything below it, in document order. */
    static List<Element> all(Element root) {
        List<Element> found = new ArrayList<>();
        found.add(root);
        children(root).forEach(child -> found.addAll(all(child)));
        return found;
    }

    static List<Element> all(Element root, String localName) {
        return all(root).stream()
                .filter(e -> e.getLocalName().equals(localName))
                .toList();
    }

    static List<Element> children(Element parent) {
        List<Element> found = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) {
                found.add(element);
            }
        }
        return found;
    }

    static List<Element> children(Element parent, String localName) {
        return children(parent).stream()
                .filter(e -> e.getLocalName().equals(localName))
                .toList();
    }

    static String camunda(Element element, String name) {
        String value = element.getAttributeNS(CAMUNDA, name);
        return value.isEmpty() ? element.getAttributeNS(CAMUNDA_DMN, name) : value;
    }

    static String id(Element element) {
        return element.getAttribute("id");
    }

    /** The id of the element or of the nearest one around it that has an id: what an owner finds in Modeler. */
    static String nearestId(Element element) {
        for (Node node = element; node instanceof Element e; node = node.getParentNode()) {
            if (!id(e).isEmpty()) {
                return id(e);
            }
        }
        return "";
    }

    static Optional<String> property(Element element, String name) {
        return children(element, "extensionElements").stream()
                .flatMap(e -> children(e, "properties").stream())
                .flatMap(e -> children(e, "property").stream())
                .filter(p -> p.getAttribute("name").equals(name))
                .map(p -> p.getAttribute("value"))
                .findFirst();
    }

    static boolean isFlowNode(Element e) {
        String name = e.getLocalName();
        return BPMN.equals(e.getNamespaceURI())
                && (name.endsWith("Task")
                        || name.equals("task")
                        || name.endsWith("Event")
                        || name.endsWith("Gateway")
                        || name.equals("callActivity")
                        || name.equals("subProcess")
                        || name.equals("transaction"));
    }
}
