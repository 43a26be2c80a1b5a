package tw.ictoutsourcing.engine.border;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.ObjectValue;
import org.camunda.bpm.engine.variable.value.SerializableValue;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.camunda.spin.json.SpinJsonNode;
import org.camunda.spin.plugin.variable.value.JsonValue;

/** Submitted variables as plain data. No class is ever instantiated from them, and files and bytes do not pass. */
final class PlainValues {

    private static final ObjectMapper JSON = new ObjectMapper();

    private PlainValues() {}

    static Map<String, Object> of(Map<String, Object> submitted) {
        Map<String, Object> plain = new LinkedHashMap<>();
        if (submitted != null) {
            VariableMap typed = Variables.fromMap(submitted);
            typed.keySet().forEach(name -> plain.put(name, plain(name, typed.getValueTyped(name))));
        }
        return plain;
    }

    /** A process variable as plain data; null stays null. */
    static Object plain(Object value) {
        return value instanceof SpinJsonNode node ? parse("", node.toString()) : value;
    }

    private static Object plain(String name, TypedValue value) {
        if (value instanceof JsonValue json) {
            return parse(
                    name,
                    json.getValueSerialized() == null ? String.valueOf(json.getValue()) : json.getValueSerialized());
        }
        if (value instanceof ObjectValue object) {
            return object(name, object);
        }
        Object raw = value.getValue();
        if (raw == null || isPlain(raw)) {
            return raw;
        }
        if (raw instanceof SpinJsonNode node) {
            return parse(name, node.toString());
        }
        // Without a declared type this can only come from our own code, or from the request's JSON.
        if (value.getType() == null && (raw instanceof Collection<?> || raw instanceof Map<?, ?>)) {
            return JSON.convertValue(raw, Object.class);
        }
        String type = value.getType() == null
                ? raw.getClass().getSimpleName()
                : value.getType().getName();
        throw new BadInput("欄位「" + name + "」的型別 " + type + " 不被接受；檔案請由佐證欄上傳");
    }

    private static Object object(String name, ObjectValue object) {
        if (object.isDeserialized()) {
            return JSON.convertValue(object.getValue(), Object.class);
        }
        if (!"application/json".equals(((SerializableValue) object).getSerializationDataFormat())) {
            throw new BadInput("欄位「" + name + "」只接受 JSON");
        }
        return parse(name, object.getValueSerialized());
    }

    private static boolean isPlain(Object value) {
        return value instanceof String || value instanceof Number || value instanceof Boolean;
    }

    private static Object parse(String name, String json) {
        try {
            return JSON.readValue(json, Object.class);
        } catch (JsonProcessingException e) {
            throw new BadInput("欄位「" + name + "」不是有效的 JSON");
        }
    }
}
