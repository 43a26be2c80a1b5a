package tw.ictoutsourcing.access;

/** An access that must not be opened; the message names field and rule in Chinese. */
public class AccessRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    AccessRefused(String message) {
        super(message);
    }
}
