package tw.ictoutsourcing.engine.lint;

import java.util.List;
import java.util.Set;
import org.w3c.dom.Element;

/** Every user task has a form, and the form is there. */
class FormRule implements Rule {

    private static final String EMBEDDED = "embedded:deployment:";

    @Override
    public void check(ModelSet models, Surroundings around, List<Fault> faults) {
        Set<String> ids = models.formIds();
        models.diagrams.forEach((file, root) -> Xml.all(root).forEach(e -> {
            String type = e.getLocalName();
            if (type.equals("userTask") || type.equals("startEvent")) {
                checkForm(file, e, models, ids, faults);
            }
        }));
    }

    private static void checkForm(String file, Element e, ModelSet models, Set<String> ids, List<Fault> faults) {
        String ref = Xml.camunda(e, "formRef");
        String key = Xml.camunda(e, "formKey");
        if (ref.isEmpty() && key.isEmpty()) {
            if (e.getLocalName().equals("userTask")) {
                faults.add(new Fault(file, Xml.id(e), "使用者任務須有表單"));
            }
        } else if (!ref.isEmpty()) {
            if (!ids.contains(ref)) {
                faults.add(new Fault(file, Xml.id(e), "找不到表單「" + ref + "」"));
            }
            if (!Xml.camunda(e, "formRefBinding").equals("deployment")) {
                faults.add(new Fault(file, Xml.id(e), "表單須以 deployment 繫結（camunda:formRefBinding）"));
            }
        } else if (!key.startsWith(EMBEDDED) || !models.names.contains(key.substring(EMBEDDED.length()))) {
            faults.add(new Fault(file, Xml.id(e), "找不到表單「" + key + "」"));
        }
    }
}
