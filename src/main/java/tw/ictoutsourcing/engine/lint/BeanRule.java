package tw.ictoutsourcing.engine.lint;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Expressions call known beans only, and never reach for Java's own classes. */
class BeanRule implements Rule {

    private static final Pattern EXPRESSION = Pattern.compile("[$#]\\{([^}]*)}");
    private static final Pattern ONE_BEAN = Pattern.compile("\\$\\{\\s*(\\w+)\\s*}");
    private static final Pattern TEXT = Pattern.compile("'[^']*'|\"[^\"]*\"");
    private static final Pattern CALL = Pattern.compile("(?<![\\w.])([A-Za-z_]\\w*)\\s*\\.\\s*\\w+\\s*\\(");
    private static final Pattern REFLECTION = Pattern.compile(
            "(?i)\\bgetClass\\b|\\bclass\\b|classLoader|forName|\\bjava\\s*\\.|Runtime\\b|Services?\\s*\\(");
    /** What the engine itself puts in scope. */
    private static final Set<String> IN_SCOPE = Set.of("execution", "task", "externalTask");

    @Override
    public void check(ModelSet models, Surroundings around, List<Fault> faults) {
        Set<String> variables = Variables.of(models);
        models.diagrams.forEach((file, root) -> Xml.all(root).forEach(e -> {
            checkDelegate(file, e, around.beans(), faults);
            var attributes = e.getAttributes();
            for (int i = 0; i < attributes.getLength(); i++) {
                checkExpressions(file, e, attributes.item(i).getNodeValue(), variables, around.beans(), faults);
            }
            for (Node n = e.getFirstChild(); n != null; n = n.getNextSibling()) {
                if (n.getNodeType() == Node.TEXT_NODE || n.getNodeType() == Node.CDATA_SECTION_NODE) {
                    checkExpressions(file, e, n.getNodeValue(), variables, around.beans(), faults);
                }
            }
        }));
    }

    private static void checkDelegate(String file, Element e, Set<String> beans, List<Fault> faults) {
        String value = Xml.camunda(e, "delegateExpression") + e.getAttribute("delegateExpression");
        if (value.isEmpty()) {
            return;
        }
        Matcher bean = ONE_BEAN.matcher(value);
        if (!bean.matches() || !beans.contains(bean.group(1))) {
            faults.add(new Fault(file, Xml.nearestId(e), "沒有名為「" + value + "」的元件（bean）"));
        }
    }

    private static void checkExpressions(
            String file, Element e, String value, Set<String> variables, Set<String> beans, List<Fault> faults) {
        Matcher expression = EXPRESSION.matcher(value);
        while (expression.find()) {
            String code = TEXT.matcher(expression.group(1)).replaceAll("''");
            if (REFLECTION.matcher(code).find()) {
                faults.add(new Fault(file, Xml.nearestId(e), "運算式「" + expression.group() + "」不得取用 Java 類別或引擎服務"));
            }
            Matcher call = CALL.matcher(code);
            while (call.find()) {
                String root = call.group(1);
                if (!beans.contains(root) && !IN_SCOPE.contains(root) && !variables.contains(root)) {
                    faults.add(
                            new Fault(file, Xml.nearestId(e), "運算式「" + expression.group() + "」用到未知的元件「" + root + "」"));
                }
            }
        }
    }
}
