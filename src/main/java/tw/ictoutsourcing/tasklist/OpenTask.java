package tw.ictoutsourcing.tasklist;

import java.util.List;
import tw.ictoutsourcing.checklist.Mode;
import tw.ictoutsourcing.delegate.TaskChecklist;

/**
 * A task's checklist as the current user may use it.
 *
 * @param instruction what the diagram says is to be done; null if nothing
 * @param vendor the user belongs to a vendor and sees neither names nor rules of the agency
 */
record OpenTask(TaskChecklist list, String instruction, String user, boolean editable, boolean vendor) {

    private static final List<Mode> AGENCY_ONLY =
            List.of(Mode.RECHECK, Mode.TAILOR, Mode.COMMENT, Mode.CONFIRM, Mode.VIEW);

    boolean agencyOnly() {
        return AGENCY_ONLY.contains(list.work().mode());
    }

    void requireEditable() {
        if (!editable) {
            throw Refusal.forbidden("這項工作不在您名下，請先認領再填寫");
        }
    }
}
