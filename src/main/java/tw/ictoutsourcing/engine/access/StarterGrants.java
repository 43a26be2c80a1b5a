package tw.ictoutsourcing.engine.access;

import static org.camunda.bpm.engine.authorization.Permissions.CREATE;
import static org.camunda.bpm.engine.authorization.Permissions.CREATE_INSTANCE;
import static org.camunda.bpm.engine.authorization.Permissions.READ;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.task.IdentityLink;

/**
 * Who may start a process is said in its diagram (candidate starter groups) and nowhere else: each deployment grants it
 * to the groups named, and takes it from those that the version before named and this one does not.
 */
public class StarterGrants implements Deployer {

    @Override
    public void deploy(DeploymentEntity deployment) {
        List<ProcessDefinitionEntity> definitions = deployment.getDeployedArtifacts(ProcessDefinitionEntity.class);
        if (deployment.isNew() && definitions != null) {
            // Who deploys a diagram need not be allowed to hand out rights.
            Context.getCommandContext().runWithoutAuthorization(() -> {
                definitions.forEach(StarterGrants::bring);
                // The engine asks for both: this process, and instances as such.
                definitions.stream()
                        .flatMap(definition -> starters(definition).stream())
                        .distinct()
                        .forEach(group -> grant(group, Resources.PROCESS_INSTANCE, Authorization.ANY, CREATE));
                return null;
            });
        }
    }

    private static void bring(ProcessDefinitionEntity definition) {
        Set<String> starters = starters(definition);
        String before = definition.getPreviousProcessDefinitionId();
        if (before != null) {
            configuration().getRepositoryService().getIdentityLinksForProcessDefinition(before).stream()
                    .map(IdentityLink::getGroupId)
                    .filter(group -> group != null && !starters.contains(group))
                    .forEach(group -> revoke(group, definition.getKey()));
        }
        starters.forEach(
                group -> grant(group, Resources.PROCESS_DEFINITION, definition.getKey(), READ, CREATE_INSTANCE));
    }

    private static Set<String> starters(ProcessDefinitionEntity definition) {
        return definition.getCandidateStarterGroupIdExpressions().stream()
                .map(Expression::getExpressionText)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static void grant(String group, Resource resource, String id, Permission... permissions) {
        Authorization grant = find(group, resource, id);
        if (grant == null) {
            grant = authorizations().createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
            grant.setGroupId(group);
            grant.setResource(resource);
            grant.setResourceId(id);
        }
        for (Permission permission : permissions) {
            grant.addPermission(permission);
        }
        authorizations().saveAuthorization(grant);
    }

    private static void revoke(String group, String process) {
        Authorization grant = find(group, Resources.PROCESS_DEFINITION, process);
        if (grant != null) {
            grant.removePermission(CREATE_INSTANCE);
            authorizations().saveAuthorization(grant);
        }
    }

    private static Authorization find(String group, Resource resource, String id) {
        return authorizations()
                .createAuthorizationQuery()
                .authorizationType(Authorization.AUTH_TYPE_GRANT)
                .groupIdIn(group)
                .resourceType(resource)
                .resourceId(id)
                .singleResult();
    }

    private static AuthorizationService authorizations() {
        return configuration().getAuthorizationService();
    }

    private static ProcessEngineConfigurationImpl configuration() {
        return Context.getProcessEngineConfiguration();
    }
}
