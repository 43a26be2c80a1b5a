package tw.ictoutsourcing.engine.lint;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.dmn.Dmn;
import org.w3c.dom.Element;

/** All models of one deployment, read once; what does not parse becomes a fault and is left out. */
class ModelSet {

    private static final ObjectMapper JSON = new ObjectMapper();

    final Map<String, Element> diagrams = new LinkedHashMap<>();
    final Map<String, Element> decisions = new LinkedHashMap<>();
    final Map<String, JsonNode> forms = new LinkedHashMap<>();
    final Set<String> names = new TreeSet<>();

    ModelSet(List<ModelFile> files, List<Fault> faults) {
        for (ModelFile file : files) {
            names.add(file.name());
            try {
                read(file);
            } catch (Exception e) {
                faults.add(new Fault(file.name(), "", "無法解析：" + reason(e)));
            }
        }
    }

    private void read(ModelFile file) throws Exception {
        if (file.is("bpmn")) {
            Element root = Xml.parse(file.bytes());
            Bpmn.readModelFromStream(new ByteArrayInputStream(file.bytes()));
            diagrams.put(file.name(), root);
        } else if (file.is("dmn")) {
            Element root = Xml.parse(file.bytes());
            Dmn.readModelFromStream(new ByteArrayInputStream(file.bytes()));
            decisions.put(file.name(), root);
        } else if (file.is("form")) {
            forms.put(file.name(), JSON.readTree(file.bytes()));
        }
    }

    private static String reason(Throwable e) {
        Throwable deepest = e;
        while (deepest.getCause() != null && deepest.getCause() != deepest) {
            deepest = deepest.getCause();
        }
        return String.valueOf(deepest.getMessage());
    }

    Set<String> decisionKeys() {
        Set<String> keys = new TreeSet<>();
        decisions.values().forEach(root -> Xml.all(root, "decision").forEach(d -> keys.add(Xml.id(d))));
        return keys;
    }

    /** Decisions whose table may rightly answer nothing. */
    Set<String> silentDecisions() {
        Set<String> keys = new TreeSet<>();
        decisions.values().forEach(root -> Xml.all(root, "decisionTable").stream()
                .filter(table -> table.getAttribute("hitPolicy").equals("COLLECT"))
                .forEach(table -> keys.add(Xml.id((Element) table.getParentNode()))));
        return keys;
    }

    Set<String> processKeys() {
        Set<String> keys = new TreeSet<>();
        diagrams.values().forEach(root -> Xml.all(root, "process").forEach(p -> keys.add(Xml.id(p))));
        return keys;
    }

    Set<String> formIds() {
        Set<String> ids = new TreeSet<>();
        forms.values().forEach(form -> ids.add(form.path("id").asText()));
        return ids;
    }
}
