package tw.ictoutsourcing.engine.lint;

import java.util.Iterator;
import java.util.List;
import java.util.regex.Pattern;
import org.w3c.dom.Element;

/** A cell of a decision table is what its column holds: the engine would take a word without quotes for a variable, and decide nothing. */
class EntryRule implements Rule {

    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"");
    private static final Pattern NOT_ASCII = Pattern.compile("[^\\p{ASCII}]");

    @Override
    public void check(ModelSet models, Surroundings around, List<Fault> faults) {
        models.decisions.forEach(
                (file, root) -> Xml.all(root, "decisionTable").forEach(table -> checkTable(file, table, faults)));
    }

    private static void checkTable(String file, Element table, List<Fault> faults) {
        for (Element rule : Xml.children(table, "rule")) {
            Iterator<Element> columns = Xml.children(table, "output").iterator();
            Xml.children(rule, "inputEntry").forEach(entry -> checkQuotes(file, rule, entry, faults));
            for (Element entry : Xml.children(rule, "outputEntry")) {
                checkQuotes(file, rule, entry, faults);
                checkType(file, rule, columns.next(), entry, faults);
            }
        }
    }

    private static void checkQuotes(String file, Element rule, Element entry, List<Fault> faults) {
        String unquoted = QUOTED.matcher(text(entry)).replaceAll("");
        if (NOT_ASCII.matcher(unquoted).find()) {
            faults.add(new Fault(file, Xml.id(rule), "儲存格「" + text(entry) + "」無法判讀：文字須加半形引號，數字與符號須為半形"));
        }
    }

    private static void checkType(String file, Element rule, Element column, Element entry, List<Fault> faults) {
        String type = column.getAttribute("typeRef");
        if (!type.equals("string") && QUOTED.matcher(text(entry)).matches()) {
            faults.add(new Fault(
                    file, Xml.id(rule), "「" + column.getAttribute("name") + "」的型別為 " + type + "，不可填文字 " + text(entry)));
        }
    }

    private static String text(Element entry) {
        return entry.getTextContent().strip();
    }
}
