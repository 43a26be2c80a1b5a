package tw.ictoutsourcing.engine.border;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import tw.ictoutsourcing.engine.access.Groups;

/** Whose work a task is. */
final class Entitlement {

    private Entitlement() {}

    /** @throws AuthorizationException (403) unless the user is the assignee, or a candidate of an unassigned task */
    static void require(Authentication user, TaskEntity task) {
        if (user == null || user.getUserId() == null) {
            return;
        }
        boolean entitled = task.getAssignee() == null
                ? isCandidate(user, task)
                : task.getAssignee().equals(user.getUserId());
        if (!entitled) {
            throw new AuthorizationException("您不是工作「" + task.getName() + "」的承辦人，無法辦理；請先認領或洽承辦單位");
        }
    }

    static boolean isCandidate(Authentication user, TaskEntity task) {
        List<String> groups = user.getGroupIds() == null ? List.of() : user.getGroupIds();
        return candidates(task).stream()
                .anyMatch(link -> user.getUserId().equals(link.getUserId()) || groups.contains(link.getGroupId()));
    }

    /** Whether the user may lay the task down: who holds it, for whom it is held, or a colleague of its groups. */
    static boolean mayRelease(Authentication user, TaskEntity task) {
        return user != null
                && user.getUserId() != null
                && (user.getUserId().equals(task.getAssignee())
                        || user.getUserId().equals(task.getOwner())
                        || isCandidate(user, task));
    }

    static boolean isVendor(Authentication user) {
        return user != null
                && user.getGroupIds() != null
                && user.getGroupIds().stream().anyMatch(Groups::isVendor);
    }

    /** In whose place the user does the task; null if by a right of their own. */
    static String inPlaceOf(Authentication user, TaskEntity task) {
        if (!(user instanceof StandInLogin standIn)) {
            return null;
        }
        if (standIn.lent().containsKey(task.getOwner())) {
            return task.getOwner();
        }
        Set<String> offered = groups(task);
        boolean own = offered.isEmpty() || offered.stream().anyMatch(standIn::hasOwn);
        return own
                ? null
                : standIn.lent().entrySet().stream()
                        .filter(principal -> principal.getValue().stream().anyMatch(offered::contains))
                        .map(Map.Entry::getKey)
                        .findFirst()
                        .orElse(null);
    }

    /** Groups that the task is offered to. */
    static Set<String> groups(TaskEntity task) {
        return candidates(task).stream()
                .map(IdentityLink::getGroupId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    private static Collection<IdentityLink> candidates(TaskEntity task) {
        return task.getIdentityLinks().stream()
                .filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType()))
                .collect(Collectors.toList());
    }
}
