package tw.ictoutsourcing.engine.lint;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.w3c.dom.Element;

/** A decision table can be traced and can answer: rules say from where, outputs have names, the hit policy works. */
class TableRule implements Rule {

    /** What this engine evaluates reliably; PRIORITY and OUTPUT ORDER it does not know. */
    private static final Set<String> HIT_POLICIES = Set.of("", "UNIQUE", "FIRST", "COLLECT", "RULE ORDER", "ANY");

    @Override
    public void check(ModelSet models, Surroundings around, List<Fault> faults) {
        models.decisions.forEach((file, root) ->
                Xml.all(root, "decisionTable").forEach(table -> checkTable(file, table, new HashSet<>(), faults)));
        models.decisions.forEach((file, root) -> Xml.all(root, "decision").stream()
                .filter(d -> Xml.children(d, "decisionTable").isEmpty()
                        && Xml.children(d, "literalExpression").isEmpty())
                .forEach(d -> faults.add(new Fault(file, Xml.id(d), "決策沒有決策表或運算式，不會有結果"))));
    }

    private static void checkTable(String file, Element table, Set<String> ids, List<Fault> faults) {
        String owner = Xml.id((Element) table.getParentNode());
        if (!HIT_POLICIES.contains(table.getAttribute("hitPolicy"))) {
            faults.add(new Fault(file, owner, "不支援命中方式 " + table.getAttribute("hitPolicy")));
        }
        List<Element> rules = Xml.children(table, "rule");
        if (rules.isEmpty()) {
            faults.add(new Fault(file, owner, "決策表沒有規則，不會有結果"));
        }
        for (Element output : Xml.children(table, "output")) {
            if (output.getAttribute("name").isBlank()) {
                faults.add(new Fault(file, owner, "輸出欄須有名稱"));
            }
        }
        for (Element rule : rules) {
            if (!ids.add(Xml.id(rule))) {
                faults.add(new Fault(file, Xml.id(rule), "規則識別碼重複"));
            }
            if (Xml.children(rule, "description").stream()
                    .allMatch(d -> d.getTextContent().isBlank())) {
                faults.add(new Fault(file, Xml.id(rule), "規則須註明依據（註解欄）"));
            }
        }
    }
}
