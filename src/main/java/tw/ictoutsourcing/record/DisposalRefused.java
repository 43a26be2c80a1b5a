package tw.ictoutsourcing.record;

/** A record may not be disposed of, or not be held; says in Chinese which and why. */
public class DisposalRefused extends RuntimeException {

    DisposalRefused(String message) {
        super(message);
    }
}
