package tw.ictoutsourcing.engine.guard;

import java.util.Collection;
import java.util.Set;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.impl.AbstractQuery;
import org.camunda.bpm.engine.impl.TaskQueryImpl;

/**
 * An expression in a task query is code from outside. 7.24.0 evaluates those in {@code orQueries} and in stored filters
 * although they are switched off (CVE-2026-109432), so only three harmless ones pass here.
 */
final class Expressions {

    private static final Set<String> HARMLESS = Set.of("${currentUser()}", "${currentUserGroups()}", "${now()}");

    private Expressions() {}

    /** @param query may be null or of a kind that cannot carry expressions in parts */
    static void refuseIn(Object query) {
        if (query instanceof AbstractQuery<?, ?> one) {
            refuse(one.getExpressions().values());
        }
        if (query instanceof TaskQueryImpl task) {
            for (TaskQueryImpl part : task.getQueries()) {
                refuse(part.getExpressions().values());
            }
        }
    }

    private static void refuse(Collection<String> expressions) {
        if (!HARMLESS.containsAll(expressions)) {
            throw new BadUserRequestException("工作查詢不得使用運算式，只接受 ${currentUser()}、${currentUserGroups()} 與 ${now()}");
        }
    }
}
