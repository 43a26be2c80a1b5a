package tw.ictoutsourcing.delegate.border;

import java.util.Objects;
import java.util.Set;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLink;
import org.springframework.stereotype.Component;
import tw.ictoutsourcing.deputy.Deputies;
import tw.ictoutsourcing.engine.border.BadInput;
import tw.ictoutsourcing.engine.border.Submission;

/** Nobody decides on their own request through a deputyship, in whichever direction it runs. */
@Component
class ConflictOfInterest {

    private static final Set<String> DECIDING = Set.of("approver", "ciso");

    private final Deputies deputies;

    ConflictOfInterest(Deputies deputies) {
        this.deputies = deputies;
    }

    /** @throws BadInput if the requester, or who stands in for the requester, would do another's work on the case */
    void refuse(Submission task) {
        Object requester = task.present().apply("requester");
        if (requester == null || task.user() == null || requester.equals(task.inPlaceOf())) {
            return;
        }
        boolean standsInForRequester = deputies.principalsOf(task.user()).contains(requester);
        if (task.inPlaceOf() != null && (requester.equals(task.user()) || standsInForRequester)) {
            throw new BadInput("您是本案申請人或其代理人，不得代理 " + task.inPlaceOf() + " 辦理本案的「" + task.title() + "」；請由本人或其他承辦人辦理");
        }
        if (standsInForRequester && decides(task)) {
            throw new BadInput("您正在代理本案申請人 " + requester + "，不得核定本案的「" + task.title() + "」；請由其他權責人員辦理");
        }
    }

    private static boolean decides(Submission task) {
        return task.task() instanceof TaskEntity entity
                && entity.getIdentityLinks().stream()
                        .map(IdentityLink::getGroupId)
                        .filter(Objects::nonNull)
                        .anyMatch(DECIDING::contains);
    }
}
