package tw.ictoutsourcing.tasklist;

import org.springframework.beans.factory.BeanFactory;

/** Opens a task's checklist as Tasklist's browser part does, for tests of other rooms. */
public final class TaskDesk {

    private TaskDesk() {}

    /** @throws RuntimeException in Chinese if whoever is logged in may not see the task */
    public static ChecklistResource checklist(BeanFactory beans, String taskId) {
        return beans.getBean(ChecklistResources.class).task(taskId);
    }
}
