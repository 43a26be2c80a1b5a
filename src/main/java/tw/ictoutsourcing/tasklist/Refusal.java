package tw.ictoutsourcing.tasklist;

import tw.ictoutsourcing.checklist.Refused;

/** A request that is refused with this HTTP status and Chinese message. */
class Refusal extends Refused {

    final int status;

    Refusal(int status, String message) {
        super(message);
        this.status = status;
    }

    static Refusal forbidden(String message) {
        return new Refusal(403, message);
    }

    static Refusal notFound() {
        return new Refusal(404, "查無此工作，或您無權查看；可能已由他人完成");
    }
}
