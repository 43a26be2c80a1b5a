package tw.ictoutsourcing.engine.lint;

import java.util.List;
import java.util.regex.Pattern;
import org.w3c.dom.Element;

/** Ids say the step: tests, tables, records and people refer to them for years. */
class IdRule implements Rule {

    static final Pattern GENERATED = Pattern.compile("[A-Z][A-Za-z]*_[0-9a-z]{6,8}");
    private static final Pattern STEP = Pattern.compile("[a-z][A-Za-z0-9]*");
    private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    @Override
    public void check(ModelSet models, Surroundings around, List<Fault> faults) {
        models.diagrams.forEach((file, root) -> Xml.all(root).forEach(e -> checkDiagram(file, e, faults)));
        models.decisions.forEach((file, root) -> Xml.all(root).forEach(e -> checkDecision(file, e, faults)));
    }

    private static void checkDiagram(String file, Element e, List<Fault> faults) {
        String id = Xml.id(e);
        if (Xml.isFlowNode(e) && !STEP.matcher(id).matches()) {
            faults.add(new Fault(file, id, "識別碼須為說明步驟的 camelCase，例如 assessRisk"));
        } else if (e.getLocalName().equals("sequenceFlow")
                && GENERATED.matcher(id).matches()) {
            faults.add(new Fault(file, id, "識別碼不得為自動產生，請改為說明流向的名稱"));
        } else if (e.getLocalName().equals("process")) {
            checkKey(file, id, faults);
        }
    }

    private static void checkDecision(String file, Element e, List<Fault> faults) {
        String id = Xml.id(e);
        if (e.getLocalName().equals("decision") && isMain(file, e)) {
            checkKey(file, id, faults);
        } else if (e.getLocalName().equals("rule")
                && (id.isEmpty() || GENERATED.matcher(id).matches())) {
            faults.add(new Fault(file, id, "規則識別碼須說明理由，不得為自動產生"));
        }
    }

    private static boolean isMain(String file, Element decision) {
        return Xml.children((Element) decision.getParentNode(), "decision").size() == 1;
    }

    private static void checkKey(String file, String id, List<Fault> faults) {
        String stem = file.substring(file.lastIndexOf('/') + 1).replaceFirst("\\.[a-z]+$", "");
        if (!KEY.matcher(id).matches() || !id.equals(stem)) {
            faults.add(new Fault(file, id, "識別碼須為小寫 kebab-case，且與檔名相同"));
        }
    }
}
