package tw.ictoutsourcing.incident;

import java.time.OffsetDateTime;

/** The five deadlines of an incident: from which moment each runs, and what stops it. */
public enum ClockKind {
    VENDOR_NOTICE("廠商通知", Moment.FOUND, Moment.NOTIFIED),
    AGENCY_REPORT("機關通報", Moment.KNOWN, Moment.REPORTED),
    REVIEW("審核", Moment.REPORTED, Moment.REVIEWED),
    CONTROL("損害控制或復原", Moment.KNOWN, Moment.CONTROLLED),
    FINAL_REPORT("改善報告", Moment.CONTROLLED, Moment.CONCLUDED);

    private final String label;
    private final Moment start;
    private final Moment stop;

    ClockKind(String label, Moment start, Moment stop) {
        this.label = label;
        this.start = start;
        this.stop = stop;
    }

    /** What people call it. */
    public String label() {
        return label;
    }

    /** Whether a moment stops this clock. */
    public boolean stoppedBy(Moment moment) {
        return stop == moment;
    }

    /** A report that must be made again because the level changed is due from that change. */
    OffsetDateTime startOf(Incident incident) {
        boolean again = this == AGENCY_REPORT && incident.at(Moment.REGRADED) != null;
        return incident.at(again ? Moment.REGRADED : start);
    }

    OffsetDateTime stopOf(Incident incident) {
        return incident.at(stop);
    }
}
