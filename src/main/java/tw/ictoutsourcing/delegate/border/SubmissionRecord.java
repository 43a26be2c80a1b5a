package tw.ictoutsourcing.delegate.border;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tw.ictoutsourcing.delegate.SimpleField;
import tw.ictoutsourcing.engine.border.FormSchema;
import tw.ictoutsourcing.engine.border.Submission;
import tw.ictoutsourcing.record.RecordBook;
import tw.ictoutsourcing.record.RecordEntry;

/** Every submission becomes a record: what was asked and answered, in the words of the form. */
@Component
class SubmissionRecord {

    private final RecordBook book;

    SubmissionRecord(RecordBook book) {
        this.book = book;
    }

    /** @param caseNumber null for an instance of no case: then nothing is recorded */
    void append(String caseNumber, String defaultType, Submission submission, Map<String, Object> content) {
        if (caseNumber == null) {
            return;
        }
        String type = submission.property("recordType");
        Object procedure = submission.known("procedure");
        List<String> clauses = Arrays.stream(submission.property("clauses").split("\\s+"))
                .filter(clause -> !clause.isEmpty())
                .toList();
        book.append(new RecordEntry(
                caseNumber,
                procedure == null ? null : procedure.toString(),
                type.isEmpty() ? defaultType : type,
                submission.title(),
                content,
                actor(submission),
                submission.element(),
                clauses));
    }

    /** Who acted, and in whose place. */
    private static String actor(Submission submission) {
        return submission.inPlaceOf() == null
                ? submission.user()
                : submission.user() + "（代理 " + submission.inPlaceOf() + "）";
    }

    /** Labels to values as the form showed them. */
    static Map<String, Object> content(Submission submission, Map<String, Object> values) {
        FormSchema form = submission.form();
        Map<String, String> beside = SimpleField.of(submission.properties()).stream()
                .collect(Collectors.toMap(SimpleField::key, SimpleField::label, (a, b) -> a));
        Map<String, Object> content = new LinkedHashMap<>();
        values.forEach((key, value) -> {
            String label = beside.getOrDefault(key, form == null ? key : form.label(key));
            content.put(content.containsKey(label) ? label + "（" + key + "）" : label, shown(form, key, value));
        });
        return content;
    }

    private static Object shown(FormSchema form, String key, Object value) {
        Map<String, String> options = form == null
                ? Map.of()
                : form.field(key).map(FormSchema.Field::options).orElse(Map.of());
        if (value instanceof Collection<?> values) {
            return values.stream()
                    .map(one -> one instanceof String text ? options.getOrDefault(text, text) : one)
                    .collect(Collectors.toList());
        }
        return value instanceof String text ? options.getOrDefault(text, text) : value;
    }
}
