package tw.ictoutsourcing.delegate.border;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import tw.ictoutsourcing.delegate.SimpleField;
import tw.ictoutsourcing.engine.border.FormSchema;
import tw.ictoutsourcing.engine.border.Submission;

/** Holds a submission against its form: known keys only, and of the fields that show, each by its own rules. */
@Component
class FormRules {

    private final FormConditions condition;
    private final OfferedLists lists;

    FormRules(FormConditions condition, OfferedLists lists) {
        this.condition = condition;
        this.lists = lists;
    }

    /** The values that count, in the order of the form: no hidden fields, nothing the user could not change. */
    Map<String, Object> accept(Submission submission, List<String> faults) {
        FormSchema form = submission.form();
        refuseUnknown(submission, faults);
        if (form == null || !form.declared()) {
            SimpleField.of(submission.properties()).stream()
                    .map(field -> field.lack(submission.values()))
                    .filter(Objects::nonNull)
                    .forEach(faults::add);
            return new LinkedHashMap<>(submission.values());
        }
        Map<String, Object> accepted = new LinkedHashMap<>();
        for (FormSchema.Field field : form.fields()) {
            if (field.fixed() || field.hides().stream().anyMatch(hide -> condition.holds(hide, submission))) {
                continue;
            }
            Object value = submission.values().getOrDefault(field.key(), unticked(field));
            int found = faults.size();
            if (value == null && field.type().equals("checkbox")) {
                faults.add("「" + field.label() + "」須答是或否");
                continue;
            }
            FieldRules.check(field, options(field, submission), value, faults);
            boolean given = value != null || submission.values().containsKey(field.key());
            // A fault is told once: what breaks the form's rule is not held against the variable's too.
            if (faults.size() == found && given) {
                accepted.put(field.key(), value);
            }
        }
        submission.values().forEach((key, value) -> {
            if (isOurOwn(submission, key)) {
                accepted.putIfAbsent(key, value);
            }
        });
        // Rules across fields are judged on fields that are right by themselves.
        if (faults.isEmpty()) {
            form.refusals().stream()
                    .filter(rule -> rule.hides().stream().noneMatch(hide -> condition.holds(hide, submission)))
                    .forEach(rule -> faults.add(rule.text()));
        }
        return accepted;
    }

    /** What may be chosen; null if the field takes anything, or if who offers the list checks the choice. */
    private Map<String, String> options(FormSchema.Field field, Submission submission) {
        if (submission.task() == null && field.optionsFrom() != null && lists.has(field.optionsFrom())) {
            return null;
        }
        if (field.optionsFrom() != null) {
            return condition.options(field.optionsFrom(), submission);
        }
        return field.options().isEmpty() ? null : field.options();
    }

    /** The application itself may name a case's variable that no form asks, e.g. the requester of an imported case. */
    private static boolean isOurOwn(Submission submission, String key) {
        return submission.user() == null
                && CaseVariables.named(key).isPresent()
                && submission.form().field(key).isEmpty();
    }

    /**
     * Boxes that nobody ticked are an answer too, whether or not the browser sends them; but what tables decide by
     * (e.g. a state secret) nobody may leave out.
     */
    private static Object unticked(FormSchema.Field field) {
        return switch (field.type()) {
            case "checkbox" -> CaseVariables.named(field.key()).isPresent() ? null : Boolean.FALSE;
            case "checklist", "taglist" -> List.of();
            default -> null;
        };
    }

    private static void refuseUnknown(Submission submission, List<String> faults) {
        Set<String> known =
                new TreeSet<>(Arrays.asList(submission.property("variables").split("\\s+")));
        FormSchema form = submission.form();
        if (form != null && form.declared()) {
            known.clear();
            form.fields().forEach(field -> known.add(field.key()));
        } else if (form != null) {
            known.addAll(form.names());
            SimpleField.of(submission.properties()).forEach(field -> known.add(field.key()));
        }
        List<String> unknown = new ArrayList<>(submission.values().keySet());
        unknown.removeAll(known);
        unknown.removeIf(key -> form != null && form.declared() && isOurOwn(submission, key));
        unknown.forEach(key -> faults.add("欄位「" + key + "」不在此表單中，不予接受"));
    }
}
