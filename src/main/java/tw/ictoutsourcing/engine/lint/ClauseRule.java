package tw.ictoutsourcing.engine.lint;

import java.util.List;
import org.w3c.dom.Element;

/** Every user task says which clauses it answers, and the clauses exist. */
class ClauseRule implements Rule {

    @Override
    public void check(ModelSet models, Surroundings around, List<Fault> faults) {
        models.diagrams.forEach((file, root) ->
                Xml.all(root).stream().filter(Xml::isFlowNode).forEach(e -> checkClauses(file, e, around, faults)));
    }

    private static void checkClauses(String file, Element e, Surroundings around, List<Fault> faults) {
        String clauses = Xml.property(e, "clauses").orElse("").trim();
        if (clauses.isEmpty()) {
            if (e.getLocalName().equals("userTask")) {
                faults.add(new Fault(file, Xml.id(e), "使用者任務須註明依據條文（camunda:property clauses）"));
            }
            return;
        }
        if (around.clauses().isEmpty()) {
            return;
        }
        for (String clause : clauses.split("\\s+")) {
            if (!around.clauses().contains(clause)) {
                faults.add(new Fault(file, Xml.id(e), "沒有條文「" + clause + "」"));
            }
        }
    }
}
