package tw.ictoutsourcing.delegate.border;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tw.ictoutsourcing.checklist.Checklist;
import tw.ictoutsourcing.checklist.ChecklistGuard;
import tw.ictoutsourcing.checklist.Checklists;
import tw.ictoutsourcing.checklist.Field;
import tw.ictoutsourcing.checklist.Item;
import tw.ictoutsourcing.checklist.Missing;
import tw.ictoutsourcing.checklist.RowKind;
import tw.ictoutsourcing.delegate.TaskChecklist;
import tw.ictoutsourcing.delegate.TaskChecklists;
import tw.ictoutsourcing.engine.border.BadInput;
import tw.ictoutsourcing.engine.border.Submission;

/** What the border asks about the checklist of a task (property {@code checklistMode}). */
@Component
class FinishedChecklists {

    private final TaskChecklists lists;
    private final ChecklistGuard guard;
    private final Checklists checklists;

    /** A task's finished checklist, read once. */
    record Finished(TaskChecklist task, Checklist list) {}

    FinishedChecklists(TaskChecklists lists, ChecklistGuard guard, Checklists checklists) {
        this.lists = lists;
        this.guard = guard;
        this.checklists = checklists;
    }

    /**
     * The finished list of the task.
     *
     * @return empty if the task has none by its diagram
     * @throws BadInput if the list is missing or unfinished
     */
    Optional<Finished> finished(Submission submission) {
        if (submission.property("checklistMode").isEmpty()) {
            return Optional.empty();
        }
        TaskChecklist list =
                lists.of(submission.task()).orElseThrow(() -> new BadInput("此工作沒有查核表（checklistId），請洽流程負責人"));
        Checklist content = checklists.load(list.checklistId());
        List<String> missing = guard.missing(content, list.work(), submission.values()).stream()
                .map(Missing::message)
                .toList();
        if (!missing.isEmpty()) {
            throw new BadInput(missing);
        }
        return Optional.of(new Finished(list, content));
    }

    /** The list as it goes into the record. */
    Map<String, Object> content(Finished finished) {
        return checklists.content(finished.list());
    }

    /** Variables that follow from the list's rows; empty if none. */
    Map<String, Object> variables(Finished finished) {
        if (finished.task().work().rows() != RowKind.VENDORS) {
            return Map.of();
        }
        return Map.of(
                "vendors",
                finished.list().items().stream().map(FinishedChecklists::vendor).toList());
    }

    private static Map<String, String> vendor(Item row) {
        return Map.of(
                "vendorId", row.value(Field.TAX_ID),
                "vendorName", row.value(Field.NAME),
                "contact", row.value(Field.MAIL));
    }
}
