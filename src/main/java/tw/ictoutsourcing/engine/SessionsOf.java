package tw.ictoutsourcing.engine;

import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;

/** Puts a session of ours in the place of the engine's, one for each command. */
record SessionsOf<T extends Session>(Class<T> type, Supplier<? extends T> own) implements SessionFactory {

    @Override
    public Class<?> getSessionType() {
        return type;
    }

    @Override
    public Session openSession() {
        return own.get();
    }
}
