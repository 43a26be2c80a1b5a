package tw.ictoutsourcing.engine.access;

import static org.camunda.bpm.engine.authorization.Authorization.ANY;
import static org.camunda.bpm.engine.authorization.Permissions.ACCESS;
import static org.camunda.bpm.engine.authorization.Permissions.ALL;
import static org.camunda.bpm.engine.authorization.Permissions.CREATE;
import static org.camunda.bpm.engine.authorization.Permissions.READ;
import static tw.ictoutsourcing.engine.access.Groups.*;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;

/**
 * What each group may do, beyond the tasks that are its own. Nobody but administrators gets a right on all tasks: those
 * come with each task (see {@link TaskGrants}), and who may start a process is said in its diagram (see {@link
 * StarterGrants}).
 */
final class Grants {

    /** One grant of a group on a resource; {@code id} may be {@code *}. */
    record Grant(String group, Resource resource, String id, List<Permission> permissions) {}

    private static final List<String> STAFF = List.of(
            REQUESTING_UNIT, IMS_TEAM, APPROVER, CISO, PROCUREMENT, SYSTEM_ADMIN, AUDITOR, MANAGER, PROCESS_OWNER);

    private Grants() {}

    static List<Grant> all() {
        List<Grant> grants = new ArrayList<>();
        for (String group : STAFF) {
            grants.add(grant(group, Resources.APPLICATION, "tasklist", ACCESS));
            grants.add(grant(group, Resources.APPLICATION, "welcome", ACCESS));
            grants.add(grant(group, Resources.USER, ANY, READ));
            grants.add(grant(group, Resources.GROUP, ANY, READ));
            // Reading a definition shows the drawing, not one instance of it.
            grants.add(grant(group, Resources.PROCESS_DEFINITION, ANY, definitionRights(group)));
        }
        grants.add(grant(VENDOR, Resources.APPLICATION, "tasklist", ACCESS));
        for (String group : List.of(MANAGER, AUDITOR, PROCESS_OWNER)) {
            grants.add(grant(group, Resources.APPLICATION, "cockpit", ACCESS));
            grants.add(grant(group, Resources.DECISION_DEFINITION, ANY, READ));
            grants.add(grant(group, Resources.DECISION_REQUIREMENTS_DEFINITION, ANY, READ));
            grants.add(grant(group, Resources.DEPLOYMENT, ANY, group.equals(PROCESS_OWNER) ? READ_CREATE : READ_ONLY));
        }
        for (Resource resource : Resources.values()) {
            grants.add(grant(CAMUNDA_ADMIN, resource, ANY, ALL));
        }
        return grants;
    }

    private static final Permission[] READ_ONLY = {READ};
    private static final Permission[] READ_CREATE = {READ, CREATE};

    /** Reading instances gives no task: auditors and managers keep to their own tasks in Tasklist. */
    private static final Permission[] OVERSIGHT = {
        READ,
        ProcessDefinitionPermissions.READ_INSTANCE,
        ProcessDefinitionPermissions.READ_INSTANCE_VARIABLE,
        ProcessDefinitionPermissions.READ_HISTORY,
        ProcessDefinitionPermissions.READ_HISTORY_VARIABLE
    };

    private static Permission[] definitionRights(String group) {
        return group.equals(MANAGER) || group.equals(AUDITOR) ? OVERSIGHT : READ_ONLY;
    }

    private static Grant grant(String group, Resource resource, String id, Permission... permissions) {
        return new Grant(group, resource, id, List.of(permissions));
    }
}
