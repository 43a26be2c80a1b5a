package tw.ictoutsourcing.delegate;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;

/**
 * An open task that the reminder ladder may concern.
 *
 * @param assignee null if nobody has it yet
 * @param caseNumber null for a process of no case
 * @param registered whether the register has the case: only then can a record be kept
 * @param groups groups the task is offered to
 * @param taken rungs that were taken before
 */
record DueTask(Line line, List<String> groups, Set<String> taken) {

    /** What one row tells. */
    record Line(
            String id,
            String name,
            String taskKey,
            String definition,
            String assignee,
            LocalDateTime created,
            LocalDateTime due,
            String caseNumber,
            String registered,
            String title,
            String procedure,
            String unitGroup) {}

    private static final String VENDOR = "vendor-";

    /** Days until it is due; negative when late. */
    int daysToDue(LocalDate today) {
        return (int) ChronoUnit.DAYS.between(today, line.due().toLocalDate());
    }

    /** Days it had from the beginning. */
    int daysGiven() {
        return (int)
                ChronoUnit.DAYS.between(line.created().toLocalDate(), line.due().toLocalDate());
    }

    boolean ofVendor() {
        return groups.stream().anyMatch(group -> group.startsWith(VENDOR));
    }

    /** Whose work it is, as {@link Recipients} read it; null if nobody's. */
    String performer() {
        if (line.assignee() != null) {
            return "user:" + line.assignee();
        }
        return groups.isEmpty()
                ? null
                : String.join(",", groups.stream().map(DueTask::recipient).toList());
    }

    private static String recipient(String group) {
        return group.startsWith(VENDOR) ? "vendor:" + group.substring(VENDOR.length()) : "group:" + group;
    }
}
