package tw.ictoutsourcing.tasklist;

import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import tw.ictoutsourcing.delegate.TaskChecklist;
import tw.ictoutsourcing.delegate.TaskChecklists;

/** Who may see and who may change the checklist of a task. The engine's own authorizations decide; every query here is checked. */
@Component
class TaskAccess {

    private final TaskService tasks;
    private final HistoryService history;
    private final IdentityService identity;
    private final TaskChecklists lists;

    TaskAccess(TaskService tasks, HistoryService history, IdentityService identity, TaskChecklists lists) {
        this.tasks = tasks;
        this.history = history;
        this.identity = identity;
        this.lists = lists;
    }

    /** @throws Refusal if the user may not see the task, or it has no checklist for this user */
    OpenTask open(String taskId) {
        Authentication login = login();
        Task task = tasks.createTaskQuery().taskId(taskId).singleResult();
        if (task == null) {
            throw Refusal.notFound();
        }
        TaskChecklist list = lists.of(task).orElseThrow(() -> new Refusal(404, "這項工作沒有查核表"));
        OpenTask open =
                new OpenTask(list, task.getDescription(), login.getUserId(), mayWork(task, login), isVendor(login));
        if (open.vendor() && open.agencyOnly()) {
            throw Refusal.forbidden("此查核表僅供機關使用");
        }
        return open;
    }

    /** @throws Refusal for a vendor, and for staff who neither work on the case nor oversee it */
    void requireAgencyOf(String caseNumber) {
        if (!mayReadEvidenceOf(caseNumber)) {
            throw Refusal.forbidden("您無權查看此案的佐證檔案");
        }
    }

    /** Evidence outlives its task: who has a task of the case now judges by it, and who oversees cases may always look. */
    boolean mayReadEvidenceOf(String caseNumber) {
        return !isVendor() && (worksOn(caseNumber) || oversees(caseNumber));
    }

    private boolean worksOn(String caseNumber) {
        return tasks.createTaskQuery().processInstanceBusinessKey(caseNumber).count() > 0;
    }

    private boolean oversees(String caseNumber) {
        return history.createHistoricProcessInstanceQuery()
                        .processInstanceBusinessKey(caseNumber)
                        .count()
                > 0;
    }

    boolean isVendor() {
        return isVendor(login());
    }

    private boolean mayWork(Task task, Authentication login) {
        if (task.getAssignee() != null) {
            return task.getAssignee().equals(login.getUserId());
        }
        boolean offered = tasks.createTaskQuery()
                        .taskId(task.getId())
                        .or()
                        .taskCandidateUser(login.getUserId())
                        // Those lent by whom the user stands in for too.
                        .taskCandidateGroupIn(login.getGroupIds())
                        .endOr()
                        .count()
                > 0;
        // Claimed since the task was read, it is offered to nobody any more, the claimer included.
        return offered || assignedTo(task, login);
    }

    private boolean assignedTo(Task task, Authentication login) {
        return tasks.createTaskQuery()
                        .taskId(task.getId())
                        .taskAssignee(login.getUserId())
                        .count()
                > 0;
    }

    private Authentication login() {
        Authentication login = identity.getCurrentAuthentication();
        if (login == null) {
            throw new Refusal(401, "請先登入");
        }
        return login;
    }

    private static boolean isVendor(Authentication login) {
        return login.getGroupIds() != null
                && login.getGroupIds().stream()
                        .anyMatch(group -> group.equals("vendor") || group.startsWith("vendor-"));
    }
}
