package tw.ictoutsourcing.engine.border;

import java.util.Collection;
import java.util.function.Supplier;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;

/**
 * A new task of somebody who has a deputy goes to the deputy, and keeps its own person as owner. What only the person
 * can do (property {@code inPerson}) stays.
 */
public class TaskToDeputy extends AbstractBpmnParseListener implements TaskListener {

    private final Supplier<StandIns> standIns;

    /** @param standIns gives null while the application is only starting */
    public TaskToDeputy(Supplier<StandIns> standIns) {
        this.standIns = standIns;
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        ((UserTaskActivityBehavior) activity.getActivityBehavior())
                .getTaskDefinition()
                .addBuiltInTaskListener(EVENTNAME_CREATE, this);
    }

    @Override
    public void notify(DelegateTask task) {
        StandIns known = standIns.get();
        String person = task.getAssignee();
        if (known != null && person != null) {
            known.deputyOf(person).filter(deputy -> !inPerson(task)).ifPresent(deputy -> {
                task.setOwner(person);
                task.setAssignee(deputy);
            });
        }
    }

    private static boolean inPerson(DelegateTask task) {
        var extensions = task.getBpmnModelElementInstance().getExtensionElements();
        return extensions != null
                && extensions.getElementsQuery().filterByType(CamundaProperties.class).list().stream()
                        .map(CamundaProperties::getCamundaProperties)
                        .flatMap(Collection::stream)
                        .anyMatch(one -> "inPerson".equals(one.getCamundaName()));
    }
}
