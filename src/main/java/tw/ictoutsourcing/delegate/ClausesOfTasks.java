package tw.ictoutsourcing.delegate;

import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.springframework.stereotype.Component;

/** Which clauses a task answers, by the diagram that it runs on. */
@Component
public class ClausesOfTasks {

    private final RepositoryService models;
    private final RuntimeService runtime;
    private final EngineReads reads;

    ClausesOfTasks(RepositoryService models, RuntimeService runtime, EngineReads reads) {
        this.models = models;
        this.runtime = runtime;
        this.reads = reads;
    }

    /**
     * @param task one that the caller was entitled to find; nothing is checked here
     * @return ids in the diagram's order
     */
    public List<String> of(Task task) {
        return reads
                .asProduct(() -> models.getBpmnModelInstance(task.getProcessDefinitionId()))
                .getModelElementsByType(CamundaProperty.class)
                .stream()
                .filter(property -> property.getCamundaName().equals("clauses"))
                .filter(property -> isOf(property, task.getTaskDefinitionKey()))
                .flatMap(
                        property -> Stream.of(property.getCamundaValue().strip().split("\\s+")))
                .toList();
    }

    /** The procedure that the task's case follows, e.g. NFU; null for a task of no case. */
    public String procedureOf(Task task) {
        return (String) reads.asProduct(
                () -> task.getExecutionId() == null ? null : runtime.getVariable(task.getExecutionId(), "procedure"));
    }

    private static boolean isOf(CamundaProperty property, String element) {
        // property in properties in extensionElements in the element
        return element.equals(property.getParentElement()
                .getParentElement()
                .getParentElement()
                .getAttributeValue("id"));
    }
}
