package tw.ictoutsourcing.delegate;

import java.util.List;
import tw.ictoutsourcing.checklist.ChecklistRows;
import tw.ictoutsourcing.checklist.Checklists;

/** Lists whose items are the rows of an earlier list: one pledge per person, one proof per holding. */
class ChecklistSeed {

    private ChecklistSeed() {}

    /** Made once per case and vendor; made again, it follows the rows and keeps what was already proven. */
    static String seeded(
            Checklists checklists, ChecklistRows rows, Case subject, String kind, String title, String from) {
        String source = checklists
                .find(subject.number(), from, subject.vendorId())
                .orElseThrow(() -> new IllegalStateException("查核表「" + title + "」的來源清單「" + from + "」尚未建立"));
        String id = checklists
                .find(subject.number(), kind, subject.vendorId())
                .orElseGet(() -> checklists.create(subject.number(), kind, subject.vendorId(), title, List.of()));
        rows.seed(id, source);
        return id;
    }
}
