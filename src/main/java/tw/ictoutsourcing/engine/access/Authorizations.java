package tw.ictoutsourcing.engine.access;

import java.util.Map;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.identity.Group;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Brings groups and grants to what the code says, at every start; what an administrator added beside stays. */
@Component
@Order(1)
class Authorizations implements SmartInitializingSingleton {

    private final IdentityService identities;
    private final AuthorizationService authorizations;
    private final TaskLists taskLists;
    private final Accounts accounts;

    Authorizations(
            IdentityService identities, AuthorizationService authorizations, TaskLists taskLists, Accounts accounts) {
        this.identities = identities;
        this.authorizations = authorizations;
        this.taskLists = taskLists;
        this.accounts = accounts;
    }

    @Override
    public void afterSingletonsInstantiated() {
        ensureGroups(Groups.FIXED, "SYSTEM");
        Grants.all().forEach(this::ensure);
        taskLists.ensure();
        if (accounts.trialMode()) {
            ensureGroups(Groups.TRIAL_UNITS, "UNIT");
            ensureGroups(Groups.TRIAL_VENDORS, "VENDOR");
        }
        accounts.ensure();
    }

    private void ensureGroups(Map<String, String> names, String type) {
        names.forEach((id, name) -> {
            if (identities.createGroupQuery().groupId(id).count() == 0) {
                Group group = identities.newGroup(id);
                group.setName(name);
                group.setType(type);
                identities.saveGroup(group);
            }
        });
    }

    private void ensure(Grants.Grant grant) {
        Authorization found = authorizations
                .createAuthorizationQuery()
                .authorizationType(Authorization.AUTH_TYPE_GRANT)
                .groupIdIn(grant.group())
                .resourceType(grant.resource())
                .resourceId(grant.id())
                .singleResult();
        Permission[] permissions = grant.permissions().toArray(Permission[]::new);
        Authorization wanted =
                found == null ? authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT) : found;
        if (found != null && grant.permissions().stream().allMatch(found::isPermissionGranted)) {
            return;
        }
        wanted.setGroupId(grant.group());
        wanted.setResource(grant.resource());
        wanted.setResourceId(grant.id());
        wanted.setPermissions(permissions);
        authorizations.saveAuthorization(wanted);
    }
}
