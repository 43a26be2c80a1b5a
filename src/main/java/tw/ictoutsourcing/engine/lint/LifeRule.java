package tw.ictoutsourcing.engine.lint;

import java.util.List;
import java.util.regex.Pattern;
import org.w3c.dom.Element;

/** Processes and decisions carry a version and say how long their history is kept. */
class LifeRule implements Rule {

    /** The engine reads days only; {@code P3Y} would stop the deployment. */
    private static final Pattern DAYS = Pattern.compile("P?\\d+D?");

    private static final Pattern SEMVER = Pattern.compile("\\d+\\.\\d+\\.\\d+");

    @Override
    public void check(ModelSet models, Surroundings around, List<Fault> faults) {
        models.diagrams.forEach((file, root) -> Xml.all(root, "process").forEach(process -> {
            checkLife(file, process, faults);
            if (!process.getAttribute("isExecutable").equals("true")) {
                faults.add(new Fault(file, Xml.id(process), "流程須可執行（isExecutable）"));
            }
        }));
        models.decisions.forEach(
                (file, root) -> Xml.all(root, "decision").forEach(decision -> checkLife(file, decision, faults)));
    }

    private static void checkLife(String file, Element e, List<Fault> faults) {
        if (!DAYS.matcher(Xml.camunda(e, "historyTimeToLive")).matches()) {
            faults.add(new Fault(file, Xml.id(e), "須以日數指定歷史保存期間（camunda:historyTimeToLive，例如 P1095D）"));
        }
        if (!SEMVER.matcher(Xml.camunda(e, "versionTag")).matches()) {
            faults.add(new Fault(file, Xml.id(e), "須有版本標記（camunda:versionTag，例如 1.0.0）"));
        }
    }
}
