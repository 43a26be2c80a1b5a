package tw.ictoutsourcing.engine.lint;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.w3c.dom.Element;

/** What one diagram draws: nodes, their boxes and labels, the pieces of their flows. */
class Drawing {

    final Map<String, Element> byId = new HashMap<>();
    final Map<String, Element> nodes = new LinkedHashMap<>();
    final Map<String, Element> flows = new LinkedHashMap<>();
    final Map<String, Box> boxes = new LinkedHashMap<>();
    final Map<String, Box> labels = new LinkedHashMap<>();
    final Map<String, List<Segment>> segments = new LinkedHashMap<>();
    final Map<String, String> hosts = new HashMap<>();

    Drawing(Element root) {
        for (Element e : Xml.all(root)) {
            byId.putIfAbsent(Xml.id(e), e);
            if (Xml.isFlowNode(e)) {
                nodes.put(Xml.id(e), e);
            }
            switch (e.getLocalName()) {
                case "sequenceFlow" -> flows.put(Xml.id(e), e);
                case "boundaryEvent" -> hosts.put(Xml.id(e), e.getAttribute("attachedToRef"));
                case "BPMNShape", "BPMNEdge" -> draw(e);
                default -> {}
            }
        }
    }

    private void draw(Element shape) {
        String id = shape.getAttribute("bpmnElement");
        Xml.children(shape, "Bounds").forEach(b -> boxes.put(id, Box.of(b)));
        Xml.children(shape, "BPMNLabel")
                .forEach(label -> Xml.children(label, "Bounds").forEach(b -> labels.put(id, Box.of(b))));
        if (shape.getLocalName().equals("BPMNEdge")) {
            segments.put(id, pieces(id, Xml.children(shape, "waypoint")));
        }
    }

    private static List<Segment> pieces(String flow, List<Element> points) {
        List<Segment> pieces = new ArrayList<>();
        for (int i = 1; i < points.size(); i++) {
            Element a = points.get(i - 1);
            Element b = points.get(i);
            pieces.add(new Segment(flow, at(a, "x"), at(a, "y"), at(b, "x"), at(b, "y")));
        }
        return pieces;
    }

    private static double at(Element point, String axis) {
        return Double.parseDouble(point.getAttribute(axis));
    }

    /** Drawn nodes except those that hold others. */
    List<String> flat() {
        return nodes.keySet().stream()
                .filter(boxes::containsKey)
                .filter(id -> !Set.of("subProcess", "transaction")
                        .contains(nodes.get(id).getLocalName()))
                .toList();
    }

    boolean attached(String a, String b) {
        return b.equals(hosts.get(a)) || a.equals(hosts.get(b));
    }

    /** The two ends of a flow, with the tasks they sit on and the events that sit on them. */
    boolean touches(String flow, String node) {
        Element e = flows.get(flow);
        List<String> ends = List.of(e.getAttribute("sourceRef"), e.getAttribute("targetRef"));
        return ends.contains(node) || ends.stream().anyMatch(end -> attached(end, node));
    }

    String name(String id) {
        Element e = byId.get(id);
        return e == null || e.getAttribute("name").isEmpty() ? id : e.getAttribute("name");
    }
}
