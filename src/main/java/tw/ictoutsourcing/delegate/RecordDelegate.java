package tw.ictoutsourcing.delegate;

import java.util.LinkedHashMap;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Scope;
import org.springframework.stereotype.Component;
import tw.ictoutsourcing.record.RecordBook;
import tw.ictoutsourcing.record.RecordEntry;

/**
 * {@code ${record}}: files a document of the case. Fields: type (input of record-retention), title (empty: the form's),
 * content (names of variables, separated by commas).
 */
@Component("record")
@Scope("prototype")
class RecordDelegate implements JavaDelegate {

    private final RecordBook book;
    private final ElementProperties properties;
    private Expression type;
    private Expression title;
    private Expression content;

    RecordDelegate(RecordBook book, ElementProperties properties) {
        this.book = book;
        this.properties = properties;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String recordType = Reading.field(type, execution);
        if (recordType == null) {
            throw new IllegalArgumentException("「建立紀錄」未填紀錄種類（type）：" + execution.getCurrentActivityId() + "。");
        }
        book.append(new RecordEntry(
                Reading.caseNumber(execution),
                Reading.text(execution, "procedure"),
                recordType,
                Reading.field(title, execution),
                content(execution),
                Reading.actor(),
                execution.getCurrentActivityId(),
                properties.clauses(execution)));
    }

    /** A variable that has no value yet is recorded as empty: the document says that it was not there. */
    private Map<String, Object> content(DelegateExecution execution) {
        Map<String, Object> values = new LinkedHashMap<>();
        String names = Reading.field(content, execution);
        if (names != null) {
            for (String name : names.strip().split("\\s*[,，、]\\s*")) {
                values.put(name, Reading.plain(execution, name));
            }
        }
        return values;
    }
}
