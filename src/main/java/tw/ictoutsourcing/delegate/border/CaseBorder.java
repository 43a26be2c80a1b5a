package tw.ictoutsourcing.delegate.border;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import tw.ictoutsourcing.engine.border.Accepted;
import tw.ictoutsourcing.engine.border.BadInput;
import tw.ictoutsourcing.engine.border.Border;
import tw.ictoutsourcing.engine.border.Offer;
import tw.ictoutsourcing.engine.border.Submission;

/**
 * The border of a case. What the flow routes by becomes a typed variable; the rest stays in the record and for later
 * forms, so that the engine carries little and a vendor's task sees nothing of it.
 */
@Component
class CaseBorder implements Border {

    private final FormRules form;
    private final CaseRules rules;
    private final SubmissionRecord records;
    private final FinishedChecklists checklists;
    private final VariableChanges changes;
    private final OpenCaseList cases;
    private final OfferedLists lists;
    private final ConflictOfInterest conflict;

    CaseBorder(
            FormRules form,
            CaseRules rules,
            SubmissionRecord records,
            FinishedChecklists checklists,
            VariableChanges changes,
            OpenCaseList cases,
            OfferedLists lists,
            ConflictOfInterest conflict) {
        this.form = form;
        this.rules = rules;
        this.records = records;
        this.checklists = checklists;
        this.changes = changes;
        this.cases = cases;
        this.lists = lists;
        this.conflict = conflict;
    }

    @Override
    public Optional<Offer> offer(String valuesKey) {
        return lists.of(valuesKey);
    }

    @Override
    public Accepted onStart(Submission start) {
        Map<String, Object> values = values(start);
        if (values.get("caseNumber") != null) {
            cases.require(start, values.get("caseNumber").toString());
        }
        return split(start, values);
    }

    @Override
    public void afterStart(Submission start, Accepted accepted, String caseNumber) {
        records.append(caseNumber, "request", start, SubmissionRecord.content(start, start.values()));
    }

    @Override
    public Accepted onComplete(Submission task) {
        conflict.refuse(task);
        Map<String, Object> values = values(task);
        Accepted accepted = split(task, values);
        Map<String, Object> content = SubmissionRecord.content(task, values);
        checklists.finished(task).ifPresent(list -> {
            checklists.variables(list).forEach((name, value) -> accepted.variables()
                    .put(name, CaseVariable.stored(value)));
            content.putAll(checklists.content(list));
        });
        if (task.property("trackChanges").equals("true")) {
            List<Map<String, Object>> changes = Changes.of(task, values);
            accepted.variables().put("changes", CaseVariable.stored(changes));
            content.put("補正內容", changes);
        }
        Object caseNumber = task.present().apply("caseNumber");
        records.append(caseNumber == null ? null : caseNumber.toString(), "task", task, content);
        return accepted;
    }

    @Override
    public Map<String, Object> onChange(Submission change) {
        return changes.accept(change);
    }

    private Map<String, Object> values(Submission submission) {
        List<String> faults = new ArrayList<>();
        Map<String, Object> values = rules.typed(submission, form.accept(submission, faults), faults);
        rules.across(submission, values, faults);
        if (!faults.isEmpty()) {
            throw new BadInput(faults);
        }
        return values;
    }

    private static Accepted split(Submission submission, Map<String, Object> values) {
        Set<String> listed =
                Set.copyOf(Arrays.asList(submission.property("variables").split("\\s+")));
        Map<String, Object> variables = new LinkedHashMap<>();
        Map<String, Object> kept = new LinkedHashMap<>();
        values.forEach((name, value) -> {
            if (listed.contains(name) || CaseVariables.named(name).isPresent()) {
                variables.put(name, CaseVariable.stored(whole(value)));
            } else {
                kept.put(name, value);
            }
        });
        return new Accepted(variables, kept);
    }

    /** Tasklist sends every number as it comes; 3.0 is 3 to a table. */
    private static Object whole(Object value) {
        return value instanceof Double number && number == Math.rint(number) && Math.abs(number) < Integer.MAX_VALUE
                ? (Object) number.intValue()
                : value;
    }
}
