package tw.ictoutsourcing.clause;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Which clauses the models name: an element of a diagram by its property {@code clauses}, a rule of a table by its
 * annotation.
 */
public final class ModelPlaces {

    private static final Pattern ID = Pattern.compile("(?:NFU|WRATB|NCCST|LYGSH|TPE)-[A-Za-z0-9.-]*[A-Za-z0-9]");

    /** A row that becomes a line of a checklist: that it applies proves nothing yet, the answer does. */
    static final String REQUIREMENT = "查核項目";

    private static final Map<String, String> KINDS = Map.ofEntries(
            Map.entry("userTask", "人員工作"),
            Map.entry("businessRuleTask", "決策"),
            Map.entry("serviceTask", "自動步驟"),
            Map.entry("callActivity", "子流程"),
            Map.entry("startEvent", "開始"),
            Map.entry("endEvent", "結束"),
            Map.entry("exclusiveGateway", "判斷"),
            Map.entry("process", "流程"),
            Map.entry("boundaryEvent", "期限"));

    private ModelPlaces() {}

    /** @param models content by resource name; only diagrams and tables are read */
    public static Map<String, List<Place>> of(Map<String, byte[]> models) {
        Map<String, List<Place>> places = new TreeMap<>();
        new TreeMap<>(models).forEach((file, content) -> {
            if (file.endsWith(".bpmn")) {
                diagram(file, root(file, content), places);
            } else if (file.endsWith(".dmn")) {
                table(file, root(file, content), places);
            }
        });
        return places;
    }

    /** Clause ids in a text, in its order. */
    public static List<String> idsIn(String text) {
        return ID.matcher(text).results().map(result -> result.group()).toList();
    }

    private static void diagram(String file, Element root, Map<String, List<Place>> places) {
        String process = name(all(root, "process").get(0));
        for (Element property : all(root, "property")) {
            if (property.getAttribute("name").equals("clauses")) {
                Element element =
                        (Element) property.getParentNode().getParentNode().getParentNode();
                String kind = KINDS.getOrDefault(element.getLocalName(), "流程節點");
                Place place = new Place(kind, file, element.getAttribute("id"), process, name(element));
                idsIn(property.getAttribute("value")).forEach(clause -> add(places, clause, place));
            }
        }
    }

    private static void table(String file, Element root, Map<String, List<Place>> places) {
        String table = name(root);
        boolean lists = all(root, "output").stream()
                .anyMatch(output -> output.getAttribute("name").equals("code"));
        for (Element rule : all(root, "rule")) {
            for (Element description : all(rule, "description")) {
                String text = description.getTextContent();
                Place place = new Place(lists ? REQUIREMENT : "決策規則", file, rule.getAttribute("id"), table, text);
                idsIn(text).stream().distinct().forEach(clause -> add(places, clause, place));
            }
        }
    }

    private static void add(Map<String, List<Place>> places, String clause, Place place) {
        places.computeIfAbsent(clause, c -> new ArrayList<>()).add(place);
    }

    private static String name(Element element) {
        String name = element.getAttribute("name");
        return name.isEmpty() ? element.getAttribute("id") : name;
    }

    private static List<Element> all(Element parent, String localName) {
        var nodes = parent.getElementsByTagNameNS("*", localName);
        List<Element> found = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            Node node = nodes.item(i);
            found.add((Element) node);
        }
        return found;
    }

    private static Element root(String file, byte[] content) {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            // A model comes from outside: no entities, no external files.
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder()
                    .parse(new ByteArrayInputStream(content))
                    .getDocumentElement();
        } catch (Exception e) {
            throw new IllegalStateException("無法解析模型 " + file + "：" + e.getMessage(), e);
        }
    }
}
