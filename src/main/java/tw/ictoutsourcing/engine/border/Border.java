package tw.ictoutsourcing.engine.border;

import java.util.Map;
import java.util.Optional;

/**
 * Decides what may pass into the engine. Called in the engine's transaction, before the engine acts; whatever it throws
 * rolls everything back.
 */
public interface Border {

    /**
     * The list that start forms ask for by a {@code valuesKey}, as far as the user who is logged in may choose from it.
     *
     * @return empty if there is no list of that name
     */
    default Optional<Offer> offer(String valuesKey) {
        return Optional.empty();
    }

    /**
     * @return what goes into the new instance
     * @throws BadInput if a value is missing or malformed
     */
    Accepted onStart(Submission start);

    /** The instance stands and has its case number: the moment to record what was asked for. */
    void afterStart(Submission start, Accepted accepted, String caseNumber);

    /**
     * @return what goes into the instance
     * @throws BadInput if a value is missing or malformed
     */
    Accepted onComplete(Submission task);

    /**
     * Somebody changes variables of a running instance past its forms.
     *
     * @return what may be set
     * @throws BadInput if a name is unknown or a value malformed
     */
    Map<String, Object> onChange(Submission change);
}
