package tw.ictoutsourcing.deputy;

/** A deputyship that must not be. The message is in Chinese and names field and rule. */
public class DeputyRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DeputyRefused(String message) {
        super(message);
    }
}
