package tw.ictoutsourcing.tasklist;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import tw.ictoutsourcing.delegate.CaseOnCard;
import tw.ictoutsourcing.delegate.CasesOnCards;

/** What the cards of a task list say of their cases. The task lists of 7.24 cannot: a task's user may read only local variables in bulk. */
@Component
class TaskCards {

    private static final int MOST_CARDS = 50;

    private final TaskService tasks;
    private final CasesOnCards cases;

    TaskCards(TaskService tasks, CasesOnCards cases) {
        this.tasks = tasks;
        this.cases = cases;
    }

    /** By task; tasks that the user may not see are left out. */
    Map<String, CaseOnCard> of(List<String> taskIds) {
        List<Task> visible = taskIds.isEmpty()
                ? List.of()
                : tasks.createTaskQuery()
                        .taskIdIn(taskIds.toArray(String[]::new))
                        .listPage(0, MOST_CARDS);
        Map<String, CaseOnCard> byInstance = cases.of(
                visible.stream().map(Task::getProcessInstanceId).distinct().toList());
        Map<String, CaseOnCard> cards = new LinkedHashMap<>();
        visible.stream()
                .filter(task -> byInstance.containsKey(task.getProcessInstanceId()))
                .forEach(task -> cards.put(task.getId(), byInstance.get(task.getProcessInstanceId())));
        return cards;
    }
}
