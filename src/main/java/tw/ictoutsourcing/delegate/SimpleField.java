package tw.ictoutsourcing.delegate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A field beside a checklist, declared by the process owner in the task's properties. Entries are separated by {@code ;}, each is
 * {@code variable=label:rest}:
 *
 * <ul>
 *   <li>{@code choices} – rest = the values separated by |, one is required: {@code reviewOutcome=複查結論:完成複查|退回補正}
 *   <li>{@code texts}, {@code dates} – rest = {@code *} (always required) or the choices that require it: {@code opinion=意見:退回補正}
 *   <li>{@code flags} – a check box, true or false: {@code accountsClosed=帳號均已停用}
 * </ul>
 *
 * @param requiredFor {@code *}, or the choices that make it required; empty = optional
 */
public record SimpleField(String key, String label, String type, List<String> options, List<String> requiredFor) {

    private static final Map<String, String> PROPERTIES =
            Map.of("choices", "choice", "texts", "text", "dates", "date", "flags", "flag");
    private static final Map<String, String> DEFAULT_LABELS =
            Map.of("choice", "處理結果", "text", "意見", "date", "日期", "flag", "確認");

    public static List<SimpleField> of(Map<String, String> properties) {
        List<SimpleField> fields = new ArrayList<>();
        for (String property : List.of("choices", "flags", "dates", "texts")) {
            Stream.of(properties.getOrDefault(property, "").split(";"))
                    .map(String::strip)
                    .filter(entry -> !entry.isEmpty())
                    .forEach(entry -> fields.add(parsed(PROPERTIES.get(property), entry)));
        }
        return fields;
    }

    /** What a submission lacks of this field, in Chinese; null if nothing. Values of other types count as missing. */
    public String lack(Map<String, ?> submitted) {
        Object value = submitted.get(key);
        boolean blank = value == null || value.toString().isBlank();
        return switch (type) {
            case "choice" -> blank || !options.contains(value) ? "請選擇" + label : null;
            case "flag" -> blank || value instanceof Boolean ? null : label + "：應為是或否";
            case "date" ->
                !blank && !value.toString().matches("\\d{4}-\\d{2}-\\d{2}")
                        ? label + "：應為日期，例如 2026-12-31"
                        : blank && required(submitted) ? "請填" + label : null;
            default -> blank && required(submitted) ? "請填" + label : null;
        };
    }

    private boolean required(Map<String, ?> submitted) {
        return requiredFor.stream().anyMatch(value -> value.equals("*") || submitted.containsValue(value));
    }

    private static SimpleField parsed(String type, String entry) {
        String[] parts = entry.split(":", 2);
        String[] name = parts[0].split("=", 2);
        List<String> rest = parts.length < 2
                ? List.of()
                : Arrays.stream(parts[1].split("\\|")).map(String::strip).toList();
        boolean choice = type.equals("choice");
        return new SimpleField(
                name[0].strip(),
                name.length < 2 ? DEFAULT_LABELS.get(type) : name[1].strip(),
                type,
                choice ? rest : List.of(),
                choice ? List.of("*") : rest);
    }
}
