package tw.ictoutsourcing.engine.lint;

import java.util.List;
import org.w3c.dom.Element;

/** A task for a group that nobody is in would wait for ever, so group ids must be known. */
class GroupRule implements Rule {

    @Override
    public void check(ModelSet models, Surroundings around, List<Fault> faults) {
        models.diagrams.forEach((file, root) -> Xml.all(root).forEach(e -> {
            checkList(file, e, Xml.camunda(e, "candidateGroups"), around, faults);
            checkList(file, e, Xml.camunda(e, "candidateStarterGroups"), around, faults);
            if (e.getLocalName().equals("userTask")
                    && Xml.camunda(e, "candidateGroups").isEmpty()
                    && Xml.camunda(e, "assignee").isEmpty()) {
                faults.add(new Fault(file, Xml.id(e), "使用者任務須指定承辦群組（camunda:candidateGroups）"));
            }
            if (e.getLocalName().equals("field") && e.getAttribute("name").equals("to")) {
                checkRecipient(file, e, around, faults);
            }
        }));
    }

    private static void checkList(String file, Element e, String groups, Surroundings around, List<Fault> faults) {
        for (String group : groups.split(",")) {
            checkGroup(file, e, group.trim(), around, faults);
        }
    }

    private static void checkRecipient(String file, Element field, Surroundings around, List<Fault> faults) {
        String to = (field.getAttribute("stringValue") + field.getTextContent()).trim();
        for (String one : to.split(",")) {
            if (one.trim().startsWith("group:")) {
                checkGroup(file, field, one.trim().substring("group:".length()).trim(), around, faults);
            }
        }
    }

    private static void checkGroup(String file, Element e, String group, Surroundings around, List<Fault> faults) {
        // An expression is known only at run time.
        if (!group.isEmpty() && !group.contains("${") && !around.group().test(group)) {
            faults.add(new Fault(file, Xml.nearestId(e), "沒有群組「" + group + "」"));
        }
    }
}
