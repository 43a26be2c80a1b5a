package tw.ictoutsourcing.benchmark;

import java.util.List;
import java.util.Map;

/**
 * Something that moved a case.
 *
 * @param process key of the process it moved
 * @param element id of the task or timer; null for a start
 * @param values the form as it was sent
 * @param checklist the finished checklist of the task; null if it has none
 * @param files names and contents of the files that came with it
 */
record Step(
        Kind kind,
        String process,
        String element,
        Map<String, Object> values,
        Map<String, Object> checklist,
        Map<String, byte[]> files) {

    enum Kind {
        START,
        TASK,
        TIMER
    }

    /** A case as it was walked. */
    record Script(List<Step> steps, List<String> walked) {}
}
