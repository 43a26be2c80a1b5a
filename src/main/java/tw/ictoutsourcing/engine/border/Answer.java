package tw.ictoutsourcing.engine.border;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.function.Supplier;
import org.springframework.web.context.request.RequestContextHolder;

/** How a refusal reaches the caller: over HTTP as a plain 400 whose message is ours alone. */
final class Answer {

    /** The engine's REST resources would put an English sentence and a task id before the message, or make it 500. */
    static final class Refused extends WebApplicationException {

        private static final long serialVersionUID = 1L;

        Refused(BadInput cause) {
            super(cause.getMessage(), cause, Response.Status.BAD_REQUEST);
        }
    }

    private Answer() {}

    static <T> T of(Supplier<T> submission) {
        try {
            return submission.get();
        } catch (RuntimeException e) {
            BadInput refused = inside(e);
            if (refused == null) {
                throw e;
            }
            throw RequestContextHolder.getRequestAttributes() == null ? refused : new Refused(refused);
        }
    }

    /** What listeners and decisions refuse comes wrapped in the engine's own exceptions. */
    private static BadInput inside(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof BadInput refused) {
                return refused;
            }
        }
        return null;
    }
}
