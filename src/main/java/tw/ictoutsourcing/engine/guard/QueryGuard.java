package tw.ictoutsourcing.engine.guard;

import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

/** Looks into every task query before the engine evaluates it. */
public class QueryGuard extends CommandInterceptor {

    @Override
    public <T> T execute(Command<T> command) {
        if (command instanceof TaskQueryImpl query) {
            Expressions.refuseIn(query);
        }
        return next.execute(command);
    }
}
