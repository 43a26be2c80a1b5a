package tw.ictoutsourcing.delegate;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.instance.ExtensionElements;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tw.ictoutsourcing.checklist.ChecklistRows;
import tw.ictoutsourcing.checklist.Checklists;
import tw.ictoutsourcing.checklist.ItemDraft;
import tw.ictoutsourcing.checklist.Mode;
import tw.ictoutsourcing.checklist.RowKind;
import tw.ictoutsourcing.checklist.Work;

/**
 * Finds the checklist of a user task. Usually it is the one of {@code checklistId}, made by a step before. A task with rows, with the
 * property {@code checklistItems} (names separated by |) or {@code checklistFrom} (kind of an earlier list) has its own, made when first
 * asked for; its kind is {@code checklistKind}, else the kind of rows, else the task's id. {@code plannedUntil} names the variable with the
 * last day that a plan may name, {@code emptyIf} the flag by which people declare that there is no row to list.
 * Where a case may come to the task several times with a new list each (one per incident, say), {@code checklistPer} names the variable
 * that tells them apart.
 */
@Component
public class TaskChecklists {

    private final Checklists checklists;
    private final ChecklistRows rows;
    private final RepositoryService models;
    private final EngineReads reads;
    private final Clock clock;

    TaskChecklists(
            Checklists checklists, ChecklistRows rows, RepositoryService models, EngineReads reads, Clock clock) {
        this.checklists = checklists;
        this.rows = rows;
        this.models = models;
        this.reads = reads;
        this.clock = clock;
    }

    /**
     * @param task one that the caller was entitled to find; nothing is checked here
     * @return empty if the task has no {@code checklistMode}, or no list was made for it
     */
    @Transactional
    public Optional<TaskChecklist> of(Task task) {
        return reads.asProduct(() -> {
            Map<String, String> properties = properties(task);
            if (!properties.containsKey("checklistMode")) {
                return Optional.empty();
            }
            Mode mode = Mode.of(properties.get("checklistMode"));
            Work work = mode == Mode.ROWS
                    ? Work.rows(RowKind.of(properties.get("rowKind"))).emptyIf(properties.get("emptyIf"))
                    : Work.of(mode).plannedUntil(plannedUntil(task, properties.get("plannedUntil")));
            Case subject = subject(task);
            return Optional.ofNullable(listOf(task, subject, work, properties))
                    .map(id -> new TaskChecklist(task.getId(), task.getName(), subject.number(), id, work, properties));
        });
    }

    private String listOf(Task task, Case subject, Work work, Map<String, String> properties) {
        if (properties.containsKey("checklistFrom")) {
            String kind = properties.getOrDefault("checklistKind", task.getTaskDefinitionKey());
            return rows.following(
                    subject.number(), kind, subject.vendorId(), task.getName(), properties.get("checklistFrom"));
        }
        if (work.mode() == Mode.ROWS) {
            return own(
                    subject,
                    properties.getOrDefault("checklistKind", work.rows().key()),
                    task.getName(),
                    List.of());
        }
        if (properties.containsKey("checklistItems")) {
            List<ItemDraft> items = Arrays.stream(
                            properties.get("checklistItems").split("\\|"))
                    .map(name -> ItemDraft.plain(name.strip(), null, name.strip()))
                    .toList();
            String kind = properties.getOrDefault("checklistKind", task.getTaskDefinitionKey());
            return own(subject, kind + apart(task, properties), task.getName(), items);
        }
        return (String) ((VariableScope) task).getVariable("checklistId");
    }

    /** After the deadline any day may be planned: who accepts the plan judges it. */
    private LocalDate plannedUntil(Task task, String variable) {
        Object deadline = variable == null ? null : ((VariableScope) task).getVariable(variable);
        if (deadline == null) {
            return null;
        }
        LocalDate day = LocalDate.parse(deadline.toString().substring(0, "yyyy-MM-dd".length()));
        return day.isBefore(LocalDate.now(clock)) ? null : day;
    }

    private static String apart(Task task, Map<String, String> properties) {
        String variable = properties.get("checklistPer");
        return variable == null ? "" : " " + ((VariableScope) task).getVariable(variable);
    }

    private String own(Case subject, String kind, String title, List<ItemDraft> items) {
        return checklists
                .find(subject.number(), kind, subject.vendorId())
                .orElseGet(() -> checklists.create(subject.number(), kind, subject.vendorId(), title, items));
    }

    /** Asked of the task itself: its variables are at hand, or soon will be, where it is being completed. */
    private static Case subject(Task task) {
        TaskEntity entity = (TaskEntity) task;
        Object number = entity.getVariable("caseNumber");
        return new Case(
                String.valueOf(number == null ? entity.getExecution().getProcessBusinessKey() : number),
                (String) entity.getVariable("vendorId"));
    }

    private Map<String, String> properties(Task task) {
        Map<String, String> found = new TreeMap<>();
        UserTask element = models.getBpmnModelInstance(task.getProcessDefinitionId())
                .getModelElementById(task.getTaskDefinitionKey());
        ExtensionElements extensions = element.getExtensionElements();
        if (extensions != null) {
            extensions.getElementsQuery().filterByType(CamundaProperties.class).list().stream()
                    .flatMap(group -> group.getCamundaProperties().stream())
                    .forEach((CamundaProperty property) ->
                            found.put(property.getCamundaName(), property.getCamundaValue()));
        }
        return found;
    }
}
