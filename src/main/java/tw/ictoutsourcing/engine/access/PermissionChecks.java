package tw.ictoutsourcing.engine.access;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.db.CompositePermissionCheck;
import org.camunda.bpm.engine.impl.db.PermissionCheck;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;

/**
 * Asks the database once whether somebody may do something, where the engine asks three times. The answer is the same; lists are
 * queried as the engine does, by the setting {@code authorization-check-revokes}.
 */
public class PermissionChecks extends AuthorizationManager {

    private boolean single;

    @Override
    public boolean isAuthorized(String userId, List<String> groupIds, PermissionCheck check) {
        single = true;
        try {
            return super.isAuthorized(userId, groupIds, check);
        } finally {
            single = false;
        }
    }

    @Override
    public boolean isAuthorized(String userId, List<String> groupIds, CompositePermissionCheck check) {
        single = true;
        try {
            return super.isAuthorized(userId, groupIds, check);
        } finally {
            single = false;
        }
    }

    /** All of them: the engine would first read the whole table for groups that have no right at all, to leave them out. */
    @Override
    public List<String> filterAuthenticatedGroupIds(List<String> groupIds) {
        return groupIds == null ? new ArrayList<>() : new ArrayList<>(groupIds);
    }

    /** One resource is looked up by its id, revoked rights or not: no need to ask first whether there are any. */
    @Override
    protected boolean isRevokeAuthCheckEnabled(String userId, List<String> groupIds) {
        return single || super.isRevokeAuthCheckEnabled(userId, groupIds);
    }
}
