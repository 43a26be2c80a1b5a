package tw.ictoutsourcing.checklist;

/** Something a person asked for and may not have; the Chinese message is for them. Nothing was changed. */
public abstract class Refused extends RuntimeException {

    protected Refused(String message) {
        super(message);
    }
}
