package tw.ictoutsourcing.delegate.border;

import org.springframework.stereotype.Component;
import tw.ictoutsourcing.engine.border.Offer;

/** Those of the open cases that have a contractor, for what cannot be done without one. */
@Component
class AwardedCaseList implements OfferedList {

    private final OpenCaseList openCases;

    AwardedCaseList(OpenCaseList openCases) {
        this.openCases = openCases;
    }

    @Override
    public String key() {
        return "awardedCases";
    }

    @Override
    public Offer offer() {
        return openCases.offer(one -> one.vendorId() != null);
    }
}
