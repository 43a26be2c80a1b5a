package tw.ictoutsourcing.delegate;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tw.ictoutsourcing.checklist.ChecklistGuard;
import tw.ictoutsourcing.checklist.Checklists;
import tw.ictoutsourcing.checklist.Field;
import tw.ictoutsourcing.checklist.Item;
import tw.ictoutsourcing.checklist.Missing;
import tw.ictoutsourcing.checklist.RowKind;
import tw.ictoutsourcing.engine.border.BadInput;
import tw.ictoutsourcing.engine.border.Submission;

/** What the border asks about the checklist of a task (property {@code checklistMode}). */
@Component
class BorderChecklist {

    private final TaskChecklists lists;
    private final ChecklistGuard guard;
    private final Checklists checklists;

    BorderChecklist(TaskChecklists lists, ChecklistGuard guard, Checklists checklists) {
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
    Optional<TaskChecklist> finished(Submission submission) {
        if (submission.property("checklistMode").isEmpty()) {
            return Optional.empty();
        }
        TaskChecklist list =
                lists.of(submission.task()).orElseThrow(() -> new BadInput("此工作沒有查核表（checklistId），請洽流程負責人"));
        List<String> missing = guard.missing(list.checklistId(), list.work(), submission.values()).stream()
                .map(Missing::message)
                .toList();
        if (!missing.isEmpty()) {
            throw new BadInput(missing);
        }
        return Optional.of(list);
    }

    /** The list as it goes into the record. */
    Map<String, Object> content(TaskChecklist list) {
        return checklists.content(list.checklistId());
    }

    /** Variables that follow from the list's rows; empty if none. */
    Map<String, Object> variables(TaskChecklist list) {
        if (list.work().rows() != RowKind.VENDORS) {
            return Map.of();
        }
        List<Item> rows = checklists.load(list.checklistId()).items();
        return Map.of("vendors", rows.stream().map(BorderChecklist::vendor).toList());
    }

    private static Map<String, String> vendor(Item row) {
        return Map.of(
                "vendorId", row.value(Field.TAX_ID),
                "vendorName", row.value(Field.NAME),
                "contact", row.value(Field.MAIL));
    }
}
