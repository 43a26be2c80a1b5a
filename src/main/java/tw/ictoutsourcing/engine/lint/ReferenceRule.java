package tw.ictoutsourcing.engine.lint;

import java.util.List;
import java.util.Set;
import org.w3c.dom.Element;

/** Decisions and called processes are there, and are bound to the deployment so that running cases keep theirs. */
class ReferenceRule implements Rule {

    private static final Set<String> MAPPINGS =
            Set.of("", "singleEntry", "singleResult", "collectEntries", "resultList");

    @Override
    public void check(ModelSet models, Surroundings around, List<Fault> faults) {
        Set<String> decisions = models.decisionKeys();
        Set<String> processes = models.processKeys();
        models.diagrams.forEach((file, root) -> Xml.all(root).forEach(e -> {
            if (e.getLocalName().equals("callActivity")) {
                checkTarget(file, e, e.getAttribute("calledElement"), "calledElementBinding", processes, "流程", faults);
            } else if (e.getLocalName().equals("businessRuleTask")
                    && Xml.camunda(e, "delegateExpression").isEmpty()) {
                checkTarget(file, e, Xml.camunda(e, "decisionRef"), "decisionRefBinding", decisions, "決策", faults);
                checkResult(file, e, models.silentDecisions(), faults);
            }
        }));
        models.decisions.forEach(
                (file, root) -> Xml.all(root, "requiredDecision").forEach(required -> {
                    String key = required.getAttribute("href").replaceFirst("^.*#", "");
                    if (!decisions.contains(key)) {
                        faults.add(new Fault(file, Xml.nearestId(required), "找不到決策「" + key + "」"));
                    }
                }));
    }

    private static void checkTarget(
            String file, Element e, String key, String binding, Set<String> known, String kind, List<Fault> faults) {
        if (!known.contains(key)) {
            faults.add(new Fault(file, Xml.id(e), "找不到" + kind + "「" + key + "」"));
        }
        if (!Xml.camunda(e, binding).equals("deployment")) {
            faults.add(new Fault(file, Xml.id(e), kind + "須以 deployment 繫結（camunda:" + binding + "）"));
        }
    }

    /** Kept as a variable, or taken apart by output parameters: an unused result is a decision nobody follows. */
    private static void checkResult(String file, Element e, Set<String> silent, List<Fault> faults) {
        String mapping = Xml.camunda(e, "mapDecisionResult");
        boolean stored = !Xml.camunda(e, "resultVariable").isEmpty() && MAPPINGS.contains(mapping);
        List<Element> outputs = Xml.all(e, "outputParameter");
        if (!stored && outputs.isEmpty()) {
            faults.add(new Fault(file, Xml.id(e), "決策結果須存入變數（camunda:resultVariable、mapDecisionResult）"));
        }
        boolean wantsOne = mapping.startsWith("single")
                || outputs.stream().anyMatch(output -> output.getTextContent().contains("decisionResult["));
        if (wantsOne && silent.contains(Xml.camunda(e, "decisionRef"))) {
            faults.add(new Fault(
                    file,
                    Xml.id(e),
                    "決策「" + Xml.camunda(e, "decisionRef")
                            + "」的命中方式是 COLLECT，可能沒有結果，須整份存入變數（resultList、collectEntries）"));
        }
    }
}
