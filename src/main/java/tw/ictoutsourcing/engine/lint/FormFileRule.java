package tw.ictoutsourcing.engine.lint;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A form file has its own id, and its fields have a key and a label. */
class FormFileRule implements Rule {

    private static final Set<String> FIELDS = Set.of(
            "textfield", "textarea", "number", "datetime", "select", "radio", "checkbox", "checklist", "taglist");

    @Override
    public void check(ModelSet models, Surroundings around, List<Fault> faults) {
        Map<String, String> owners = new HashMap<>();
        models.forms.forEach((file, form) -> {
            String id = form.path("id").asText();
            if (id.isEmpty() || !form.path("components").isArray()) {
                faults.add(new Fault(file, id, "表單須有 id 與 components"));
                return;
            }
            String other = owners.putIfAbsent(id, file);
            if (other != null) {
                faults.add(new Fault(file, id, "表單識別碼與「" + other + "」重複"));
            }
            checkComponents(file, form, new HashSet<>(), faults);
        });
    }

    private static void checkComponents(String file, JsonNode parent, Set<String> keys, List<Fault> faults) {
        for (JsonNode component : parent.path("components")) {
            String type = component.path("type").asText();
            String key = component.path("key").asText();
            if (FIELDS.contains(type)) {
                if (key.isEmpty() || component.path("label").asText().isBlank()) {
                    faults.add(new Fault(file, key, "欄位須有 key 與標籤（label）"));
                }
                if (!keys.add(key)) {
                    faults.add(new Fault(file, key, "欄位 key 重複"));
                }
            } else if (type.equals("dynamiclist") || type.equals("filepicker")) {
                // The Tasklist of this engine cannot complete a task with either.
                faults.add(new Fault(file, key, "Tasklist 不支援 " + type + " 元件"));
            }
            checkComponents(file, component, keys, faults);
        }
    }
}
