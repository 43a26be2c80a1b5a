package tw.ictoutsourcing.delegate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tw.ictoutsourcing.checklist.Checklists;
import tw.ictoutsourcing.checklist.Evaluation;

/** The counts of a checklist as the variables that the decision tables read. */
class ChecklistCounts {

    private ChecklistCounts() {}

    /** @param wanted names of those that the process needs; empty = all */
    static Map<String, Object> of(Checklists checklists, String id, List<String> wanted) {
        if (id == null) {
            throw new IllegalStateException("沒有可評估的查核表：請先產生查核表");
        }
        Evaluation counts = checklists.evaluate(id);
        Map<String, Object> variables = new HashMap<>();
        variables.put("nonConforming", counts.nonConforming());
        variables.put("partiallyConforming", counts.partiallyConforming());
        variables.put("mandatoryNonConforming", counts.mandatoryNonConforming());
        variables.put("unanswered", counts.unanswered());
        variables.put("unconfirmedItems", counts.unconfirmed());
        variables.put("itemsListed", counts.total());
        variables.put("itemsWithoutProof", counts.withoutProof());
        variables.put("itemsWithoutFile", counts.withoutFile());
        variables.put("sensitiveItemsWithoutFile", counts.sensitiveWithoutFile());
        variables.put("notApplicable", counts.notApplicable());
        variables.put("toClose", counts.toClose());
        if (!variables.keySet().containsAll(wanted)) {
            throw new IllegalStateException("查核表的 counts 有不認識的名稱：" + wanted + "，可用的是 " + variables.keySet());
        }
        if (!wanted.isEmpty()) {
            variables.keySet().retainAll(wanted);
        }
        return variables;
    }
}
