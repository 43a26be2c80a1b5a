package tw.ictoutsourcing.engine.lint;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.w3c.dom.Element;

/** Is a diagram drawn with care? Lengths are diagram pixels. Faults here do not stop a start, only the build. */
public class DrawingLint {

    private static final int MOST_NODES = 25;

    /** All faults of all diagrams; files that do not parse are left to {@link ModelLint}. */
    public List<Fault> check(List<ModelFile> files) {
        Set<Fault> faults = new LinkedHashSet<>();
        new ModelSet(files, new ArrayList<>()).diagrams.forEach((file, root) -> {
            Drawing drawing = new Drawing(root);
            drawn(file, drawing, faults);
            placed(file, drawing, root, faults);
            routed(file, drawing, faults);
            labelled(file, drawing, faults);
        });
        return List.copyOf(faults);
    }

    private static void drawn(String file, Drawing d, Set<Fault> faults) {
        d.nodes.keySet().stream()
                .filter(id -> !d.boxes.containsKey(id))
                .forEach(id -> faults.add(new Fault(file, id, "沒有畫出來")));
        d.flows.keySet().stream()
                .filter(id -> !d.segments.containsKey(id))
                .forEach(id -> faults.add(new Fault(file, id, "流向沒有畫出來")));
        if (d.nodes.size() > MOST_NODES) {
            faults.add(new Fault(file, "", "一頁有 " + d.nodes.size() + " 個節點，至多 " + MOST_NODES + " 個"));
        }
    }

    private static void placed(String file, Drawing d, Element root, Set<Fault> faults) {
        List<String> flat = d.flat();
        for (String a : flat) {
            for (String b : flat) {
                if (a.compareTo(b) < 0 && !d.attached(a, b) && d.boxes.get(a).overlaps(d.boxes.get(b), 1)) {
                    faults.add(new Fault(file, a, "與「" + d.name(b) + "」重疊"));
                }
            }
        }
        for (Element lane : Xml.all(root, "lane")) {
            Box outer = d.boxes.get(Xml.id(lane));
            for (Element ref : Xml.children(lane, "flowNodeRef")) {
                Box box = d.boxes.get(ref.getTextContent().trim());
                if (outer != null && box != null && !box.inside(outer)) {
                    faults.add(
                            new Fault(file, ref.getTextContent().trim(), "畫在泳道「" + lane.getAttribute("name") + "」之外"));
                }
            }
        }
    }

    private static void routed(String file, Drawing d, Set<Fault> faults) {
        List<Segment> all = d.segments.entrySet().stream()
                .filter(e -> d.flows.containsKey(e.getKey()))
                .flatMap(e -> e.getValue().stream())
                .toList();
        for (Segment s : all) {
            if (!s.horizontal() && !s.vertical()) {
                faults.add(new Fault(file, s.flow(), "流向畫成斜線"));
            }
            d.flat().stream()
                    .filter(id -> !d.touches(s.flow(), id) && s.cuts(d.boxes.get(id)))
                    .forEach(id -> faults.add(new Fault(file, s.flow(), "流向穿過「" + d.name(id) + "」")));
            all.stream()
                    .filter(other -> !other.flow().equals(s.flow()) && s.crosses(other))
                    .map(other -> new TreeSet<>(Set.of(s.flow(), other.flow())))
                    .forEach(two -> faults.add(new Fault(file, two.first(), "流向與「" + two.last() + "」交叉")));
        }
    }

    private static void labelled(String file, Drawing d, Set<Fault> faults) {
        d.labels.forEach((id, label) -> {
            d.flat().stream()
                    .filter(node -> !node.equals(id) && label.overlaps(d.boxes.get(node), 3))
                    .forEach(node -> faults.add(new Fault(file, id, "標籤蓋住「" + d.name(node) + "」")));
            d.labels.forEach((other, box) -> {
                if (id.compareTo(other) < 0 && label.overlaps(box, 3)) {
                    faults.add(new Fault(file, id, "標籤與「" + d.name(other) + "」的標籤重疊"));
                }
            });
        });
        d.nodes.forEach((id, node) -> {
            String type = node.getLocalName();
            Box box = d.boxes.get(id);
            boolean activity = type.endsWith("Task") || type.equals("task") || type.equals("callActivity");
            if (box != null && activity && textWidth(node.getAttribute("name")) > room(box)) {
                faults.add(new Fault(file, id, "名稱「" + node.getAttribute("name") + "」超出方框"));
            }
        });
    }

    /** In Chinese characters; a Latin one takes about half the room. */
    private static double textWidth(String name) {
        return name.chars().mapToDouble(c -> c > 255 ? 1 : 0.55).sum();
    }

    private static double room(Box box) {
        return Math.floor(box.width() / 12.5) * Math.floor((box.height() - 26) / 15);
    }
}
