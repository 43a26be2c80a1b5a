package tw.ictoutsourcing.engine.border;

import java.io.InputStream;
import java.util.Collection;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.impl.TaskServiceImpl;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.Attachment;
import org.camunda.bpm.engine.variable.VariableMap;

/**
 * Tasks, with every completion led through the {@link Gate}. The side doors that the right to work on a task opens in
 * the engine (variables, resolve, error, escalation, claim for another, attachments) are shut for users.
 */
public class GuardedTaskService extends TaskServiceImpl {

    private final Supplier<Gate> gate;

    public GuardedTaskService(Supplier<Gate> gate) {
        this.gate = gate;
    }

    @Override
    public void complete(String taskId) {
        complete(taskId, null);
    }

    @Override
    public void complete(String taskId, Map<String, Object> variables) {
        Answer.of(() -> commandExecutor.execute(command -> {
            super.complete(taskId, gate.get().complete(command, taskId, variables));
            return null;
        }));
    }

    @Override
    public VariableMap completeWithVariablesInReturn(
            String taskId, Map<String, Object> variables, boolean deserializeValues) {
        return Answer.of(() -> commandExecutor.execute(command -> super.completeWithVariablesInReturn(
                taskId, gate.get().complete(command, taskId, variables), deserializeValues)));
    }

    @Override
    public void claim(String taskId, String userId) {
        String user = user();
        if (user != null && !user.equals(userId)) {
            throw new AuthorizationException("只能為自己認領工作");
        }
        commandExecutor.execute(command -> {
            super.claim(taskId, userId);
            TaskEntity task = command.getTaskManager().findTaskById(taskId);
            String principal = Entitlement.inPlaceOf(command.getAuthentication(), task);
            if (principal != null) {
                // So that the task goes back when the deputyship is over.
                task.setOwner(principal);
            }
            return null;
        });
    }

    /** Who holds a task may lay it down, and so may a colleague of its groups, to take over from someone absent. */
    @Override
    public void setAssignee(String taskId, String userId) {
        commandExecutor.execute(command -> {
            TaskEntity task = command.getTaskManager().findTaskById(taskId);
            if (userId == null && task != null && Entitlement.mayRelease(command.getAuthentication(), task)) {
                task.setOwner(null);
                command.runWithoutAuthorization(() -> {
                    super.setAssignee(taskId, null);
                    return null;
                });
            } else {
                super.setAssignee(taskId, userId);
            }
            return null;
        });
    }

    @Override
    public void resolveTask(String taskId, Map<String, Object> variables) {
        if (variables != null && !variables.isEmpty()) {
            refuseForUsers();
        }
        super.resolveTask(taskId, variables);
    }

    @Override
    public void handleBpmnError(String taskId, String errorCode, String message, Map<String, Object> variables) {
        refuseForUsers();
        super.handleBpmnError(taskId, errorCode, message, variables);
    }

    @Override
    public void handleEscalation(String taskId, String escalationCode, Map<String, Object> variables) {
        refuseForUsers();
        super.handleEscalation(taskId, escalationCode, variables);
    }

    @Override
    protected void setVariables(String taskId, Map<String, ?> variables, boolean local) {
        refuseForUsers();
        super.setVariables(taskId, variables, local);
    }

    @Override
    protected void updateVariables(String taskId, Map<String, ?> changed, Collection<String> removed, boolean local) {
        refuseForUsers();
        super.updateVariables(taskId, changed, removed, local);
    }

    @Override
    public Attachment createAttachment(
            String type, String taskId, String instance, String name, String description, InputStream content) {
        refuseForUsers();
        return super.createAttachment(type, taskId, instance, name, description, content);
    }

    @Override
    public Attachment createAttachment(
            String type, String taskId, String instance, String name, String description, String url) {
        refuseForUsers();
        return super.createAttachment(type, taskId, instance, name, description, url);
    }

    private String user() {
        return commandExecutor.execute(command -> command.getAuthentication() == null
                ? null
                : command.getAuthentication().getUserId());
    }

    private void refuseForUsers() {
        if (user() != null) {
            throw new AuthorizationException("此工作只能以表單送出；檔案請由佐證欄上傳");
        }
    }
}
