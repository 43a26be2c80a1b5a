package tw.ictoutsourcing.engine.border;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Values of forms that the flow does not need, kept in the engine's transaction (table {@code form_value}). */
@Component
class FormValues {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final JdbcClient jdbc;

    FormValues(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Replaces what the same task of the same instance left before; an empty map leaves nothing. */
    void keep(String processInstance, String task, String caseNumber, Map<String, Object> values) {
        if (values.isEmpty()) {
            return;
        }
        OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC);
        jdbc.sql(
                        "merge into form_value v using (select cast(? as varchar) as instance, cast(? as varchar) as task) as given"
                                + " on v.process_instance_id = given.instance and v.task_key = given.task"
                                + " when matched then update set content = ?, written_at = ?"
                                + " when not matched then insert (content, written_at, process_instance_id, task_key, case_number)"
                                + " values (?, ?, given.instance, given.task, ?)")
                .params(processInstance, task, json(values), now, json(values), now, caseNumber)
                .update();
    }

    /** Of one instance only: what a vendor may be shown, never another vendor's. The latest value of a key wins. */
    Map<String, Object> ofInstance(String processInstance) {
        return merged(jdbc.sql("select content from form_value where process_instance_id = ? order by written_at")
                .param(processInstance)
                .query(String.class)
                .list());
    }

    /** Of the whole case, the instance's own last. */
    Map<String, Object> ofCase(String caseNumber, String processInstance) {
        return merged(jdbc.sql("select content from form_value where case_number = ? or process_instance_id = ?"
                        + " order by case when process_instance_id = ? then 1 else 0 end, written_at")
                .params(List.of(caseNumber, processInstance, processInstance))
                .query(String.class)
                .list());
    }

    private static Map<String, Object> merged(List<String> contents) {
        Map<String, Object> values = new LinkedHashMap<>();
        contents.forEach(content -> values.putAll(map(content)));
        return values;
    }

    private static String json(Map<String, Object> values) {
        try {
            return JSON.writeValueAsString(values);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("表單內容無法儲存", e);
        }
    }

    private static Map<String, Object> map(String content) {
        try {
            return JSON.readValue(content, new TypeReference<Map<String, Object>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("表單內容已損毀", e);
        }
    }
}
