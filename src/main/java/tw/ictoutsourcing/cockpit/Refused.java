package tw.ictoutsourcing.cockpit;

/** What is refused, with this HTTP status and Chinese message. */
class Refused extends RuntimeException {

    final int status;

    Refused(int status, String message) {
        super(message);
        this.status = status;
    }
}
