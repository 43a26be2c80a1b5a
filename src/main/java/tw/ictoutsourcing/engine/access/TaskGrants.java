package tw.ictoutsourcing.engine.access;

import org.camunda.bpm.engine.authorization.HistoricTaskPermissions;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.authorization.TaskPermissions;
import org.camunda.bpm.engine.impl.cfg.auth.DefaultAuthorizationProvider;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.db.entitymanager.cache.DbEntityCache;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.task.Task;

/**
 * The rights that come with a task or a deployment. A task's people may read and work on it; the agency's groups may also read its
 * variables. A vendor's may not, because Tasklist would hand over every variable in scope; nor may a single user by being named alone:
 * whose they are is only known of groups, and a form shows what it needs without that right.
 */
public class TaskGrants extends DefaultAuthorizationProvider {

    @Override
    protected AuthorizationEntity[] createOrUpdateAuthorizations(Task task, String groupId, String userId) {
        AuthorizationEntity[] grants = super.createOrUpdateAuthorizations(task, groupId, userId);
        if (groupId == null || Groups.isVendor(groupId)) {
            for (AuthorizationEntity grant : grants) {
                Permission variables = grant.getResourceType() == Resources.TASK.resourceType()
                        ? TaskPermissions.READ_VARIABLE
                        : HistoricTaskPermissions.READ_VARIABLE;
                grant.removePermission(variables);
            }
        }
        return grants;
    }

    /** A task that this transaction creates has no rights yet: nothing to look for. */
    @Override
    protected AuthorizationEntity getGrantAuthorization(
            String taskId, String userId, String groupId, Resource resource) {
        DbEntityCache changes = Context.getCommandContext().getDbEntityManager().getDbEntityCache();
        TaskEntity task = changes.get(TaskEntity.class, taskId);
        return task != null && changes.isTransient(task)
                ? null
                : super.getGrantAuthorization(taskId, userId, groupId, resource);
    }

    /** The engine would let whoever deploys delete the deployment again, and with it every case that runs on it. */
    @Override
    public AuthorizationEntity[] newDeployment(Deployment deployment) {
        AuthorizationEntity[] grants = super.newDeployment(deployment);
        if (grants != null) {
            for (AuthorizationEntity grant : grants) {
                grant.removePermission(Permissions.DELETE);
            }
        }
        return grants;
    }
}
