package tw.ictoutsourcing.delegate.border;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import tw.ictoutsourcing.engine.border.Submission;

/**
 * Moments of one event come one after the other and not in the future. A form's chains stand in the property {@code
 * timeOrder}: names in the order of time, chains separated by {@code ;}. What is not known is passed over.
 */
@Component
class TimeOrder {

    private final Clock clock;

    private record Known(String name, String label, OffsetDateTime at, boolean typed) {}

    TimeOrder(Clock clock) {
        this.clock = clock;
    }

    void check(Submission submission, Map<String, Object> typed, List<String> faults) {
        for (String chain : submission.property("timeOrder").split(";")) {
            Known before = null;
            for (Known one : known(chain.strip(), submission, typed)) {
                if (one.typed() && one.at().toInstant().isAfter(clock.instant())) {
                    faults.add("「" + one.label() + "」（" + CivilTime.shown(one.at()) + "）不得晚於現在");
                } else if (before != null && one.at().isBefore(before.at()) && (one.typed() || before.typed())) {
                    faults.add("「" + one.label() + "」（" + CivilTime.shown(one.at()) + "）不得早於「" + before.label() + "」（"
                            + CivilTime.shown(before.at()) + "）");
                }
                before = one;
            }
        }
    }

    private static List<Known> known(String chain, Submission submission, Map<String, Object> typed) {
        List<Known> known = new ArrayList<>();
        for (String name : chain.split("\\s+")) {
            boolean isTyped = typed.get(name) != null;
            Object value = isTyped ? typed.get(name) : submission.present().apply(name);
            OffsetDateTime at = value == null ? null : CivilTime.parse(value.toString());
            if (at != null) {
                known.add(new Known(name, CaseRules.label(submission, name), at, isTyped));
            }
        }
        return known;
    }
}
