package tw.ictoutsourcing.engine.border;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.impl.IdentityServiceImpl;
import org.camunda.bpm.engine.impl.identity.Authentication;
import tw.ictoutsourcing.engine.access.Groups;

/**
 * Identities, with the groups of those whom somebody stands in for added when that person acts: so they find the tasks
 * of these groups and may do them, also those that were open before, and no longer once it is over.
 */
public class GuardedIdentityService extends IdentityServiceImpl {

    private final Supplier<StandIns> standIns;

    /** @param standIns gives null while the application is only starting */
    public GuardedIdentityService(Supplier<StandIns> standIns) {
        this.standIns = standIns;
    }

    @Override
    public void setAuthentication(Authentication login) {
        super.setAuthentication(login);
        StandIns known = standIns.get();
        if (known == null || login == null || login.getUserId() == null || login.getGroupIds() == null) {
            return;
        }
        List<String> principals = known.principalsOf(login.getUserId());
        if (!principals.isEmpty()) {
            Map<String, List<String>> lent = new LinkedHashMap<>();
            principals.forEach(principal -> lent.put(principal, groupsOf(principal)));
            super.setAuthentication(new StandInLogin(login, lent));
        }
    }

    private List<String> groupsOf(String principal) {
        return commandExecutor.execute(command ->
                command.runWithoutAuthorization(() -> createGroupQuery().groupMember(principal).list().stream()
                        .map(Group::getId)
                        .filter(Groups::isLent)
                        .toList()));
    }
}
