package tw.ictoutsourcing.engine.border;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a form asks and shows.
 *
 * @param fields what can be filled in; empty for an HTML form, whose fields are only {@code names}
 * @param names every name that the form mentions, shown ones included: a user may see these and no others
 * @param declared whether {@code fields} is complete, so that any other key is refused
 * @param refusals texts that, while they show, keep the form from being sent
 */
public record FormSchema(List<Field> fields, Set<String> names, boolean declared, List<Refusal> refusals) {

    /**
     * A rule across fields, written once, in the form: a text component with the property {@code refuses}. People read it as soon as
     * it holds, and the server refuses the form with the same words.
     *
     * @param hides FEEL conditions under which the text does not show
     */
    public record Refusal(String text, List<String> hides) {}

    /**
     * One field. Limits are null where there is none.
     *
     * @param type as in the form file, e.g. {@code number}
     * @param options allowed values to labels; empty if free or known only at run time
     * @param optionsFrom FEEL expression that lists the options, as {label, value} or plain values; null if there is none
     * @param hides FEEL conditions that hide the field or a group around it
     * @param fixed the user cannot change it
     */
    public record Field(
            String key,
            String label,
            String type,
            boolean required,
            Double min,
            Double max,
            Integer minLength,
            Integer maxLength,
            String pattern,
            Map<String, String> options,
            String optionsFrom,
            List<String> hides,
            boolean fixed) {}

    public Optional<Field> field(String key) {
        return fields.stream().filter(field -> field.key().equals(key)).findFirst();
    }

    public String label(String key) {
        return field(key).map(Field::label).filter(label -> !label.isBlank()).orElse(key);
    }
}
