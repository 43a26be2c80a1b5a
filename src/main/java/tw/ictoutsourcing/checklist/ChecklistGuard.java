package tw.ictoutsourcing.checklist;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Says what an unfinished checklist lacks, so that a task with one cannot be completed half done. */
@Component
public class ChecklistGuard {

    private static final String RETURNED = "退回補正";

    private final Checklists checklists;

    ChecklistGuard(Checklists checklists) {
        this.checklists = checklists;
    }

    /**
     * @param submitted the other values of the form; who returns the list (退回補正) need not finish it but must say why
     * @return empty if the list may be sent
     * @throws UnknownChecklist if there is none with this id
     */
    public List<Missing> missing(String checklistId, Work work, Map<String, ?> submitted) {
        return missing(checklists.load(checklistId), work, submitted);
    }

    /** Likewise of a list that is at hand. */
    public List<Missing> missing(Checklist checklist, Work work, Map<String, ?> submitted) {
        if (submitted.containsValue(RETURNED)) {
            return commented(checklist, submitted) ? List.of() : List.of(new Missing(null, "退回補正時請至少填寫一則意見"));
        }
        List<Missing> missing = new ArrayList<>();
        String rows = work.lackOfRows(checklist, submitted);
        if (rows != null) {
            missing.add(new Missing(null, rows));
        }
        for (Item item : work.itemsOf(checklist)) {
            String lack = Completeness.lack(work, item);
            if (lack != null) {
                missing.add(new Missing(item.id(), item.label() + "：" + lack));
            }
        }
        return missing;
    }

    private static boolean commented(Checklist checklist, Map<String, ?> submitted) {
        return checklist.items().stream().anyMatch(item -> item.has(Field.REMARK) || item.has(Field.CONFIRM_NOTE))
                || submitted.values().stream()
                        .anyMatch(value -> value instanceof String text && !text.isBlank() && !text.equals(RETURNED));
    }
}
