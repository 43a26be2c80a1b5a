package tw.ictoutsourcing.incident;

/** A moment in the life of an incident. */
public enum Moment {
    FOUND("foundAt", "found_at"),
    NOTIFIED("notifiedAt", "notified_at"),
    KNOWN("knownAt", "known_at"),
    REGRADED("regradedAt", "regraded_at"),
    REPORTED("reportedAt", "reported_at"),
    REVIEWED("reviewedAt", "reviewed_at"),
    CONTROLLED("controlledAt", "controlled_at"),
    CONCLUDED("concludedAt", "concluded_at");

    private final String variable;
    private final String column;

    Moment(String variable, String column) {
        this.variable = variable;
        this.column = column;
    }

    /** Name of the variable that forms ask it by. */
    public String variable() {
        return variable;
    }

    String column() {
        return column;
    }
}
