package tw.ictoutsourcing.delegate;

import java.util.List;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Tasks that go from a person to the deputy, with the person as owner, and back. */
@Component
class DeputyTasks {

    private final ObjectProvider<ProcessEngine> engine;

    DeputyTasks(ObjectProvider<ProcessEngine> engine) {
        this.engine = engine;
    }

    void handOver(String principal, String deputy) {
        for (Task task : tasks().createTaskQuery().taskAssignee(principal).list()) {
            if (!inPerson(task)) {
                task.setOwner(principal);
                task.setAssignee(deputy);
                tasks().saveTask(task);
            }
        }
    }

    void giveBack(String principal, String deputy) {
        List<Task> held = tasks().createTaskQuery()
                .taskOwner(principal)
                .taskAssignee(deputy)
                .list();
        for (Task task : held) {
            task.setAssignee(principal);
            task.setOwner(null);
            tasks().saveTask(task);
            takeRights(task.getId(), deputy);
        }
    }

    /** The engine leaves a former assignee the right to work on the task. */
    private void takeRights(String task, String deputy) {
        AuthorizationService authorizations = engine.getObject().getAuthorizationService();
        authorizations
                .createAuthorizationQuery()
                .userIdIn(deputy)
                .resourceType(Resources.TASK)
                .resourceId(task)
                .list()
                .forEach(grant -> authorizations.deleteAuthorization(grant.getId()));
    }

    private boolean inPerson(Task task) {
        RepositoryService models = engine.getObject().getRepositoryService();
        UserTask element = models.getBpmnModelInstance(task.getProcessDefinitionId())
                .getModelElementById(task.getTaskDefinitionKey());
        return element.getExtensionElements() != null
                && element
                        .getExtensionElements()
                        .getElementsQuery()
                        .filterByType(CamundaProperties.class)
                        .list()
                        .stream()
                        .flatMap(properties -> properties.getCamundaProperties().stream())
                        .anyMatch(one -> "inPerson".equals(one.getCamundaName()));
    }

    private TaskService tasks() {
        return engine.getObject().getTaskService();
    }
}
