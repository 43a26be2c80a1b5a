package tw.ictoutsourcing.delegate.border;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import tw.ictoutsourcing.engine.border.FormSchema;

/** The rules that a form file gives one field. */
final class FieldRules {

    private FieldRules() {}

    /** @param options allowed values to labels; null if any value is */
    static void check(FormSchema.Field field, Map<String, String> options, Object value, List<String> faults) {
        if (isEmpty(field, value)) {
            if (field.required()) {
                faults.add("「" + name(field) + "」為必填");
            }
            return;
        }
        String fault =
                switch (field.type()) {
                    case "number" -> number(field, value);
                    case "date" -> CivilDate.parse(String.valueOf(value)) == null ? "須為日期，例如 2026-11-20" : null;
                    case "datetime" ->
                        CivilTime.parse(String.valueOf(value)) == null
                                ? "須為日期與時間，例如 2026-11-20 14:30 或 115/11/20 14:30"
                                : null;
                    case "checkbox" -> value instanceof Boolean ? null : "須為是或否";
                    case "select", "radio" -> option(options, value);
                    case "checklist", "taglist" -> options(options, value);
                    default -> text(field, value);
                };
        if (fault != null) {
            faults.add("「" + name(field) + "」" + fault);
        }
    }

    private static boolean isEmpty(FormSchema.Field field, Object value) {
        return value == null
                || (value instanceof String text && text.isBlank())
                || (value instanceof Collection<?> values && values.isEmpty())
                // A required checkbox means: it must be ticked.
                || (field.type().equals("checkbox") && field.required() && Boolean.FALSE.equals(value));
    }

    private static String number(FormSchema.Field field, Object value) {
        try {
            double number =
                    new BigDecimal(String.valueOf(value).replace(",", "").strip()).doubleValue();
            if (field.min() != null && number < field.min()) {
                return "不得小於 " + plain(field.min());
            }
            return field.max() != null && number > field.max() ? "不得大於 " + plain(field.max()) : null;
        } catch (NumberFormatException e) {
            return "須為數字，不接受「" + value + "」";
        }
    }

    private static String text(FormSchema.Field field, Object value) {
        if (!(value instanceof String text)) {
            return value instanceof Number ? null : "須為文字";
        }
        if (field.minLength() != null && text.length() < field.minLength()) {
            return "至少 " + field.minLength() + " 字";
        }
        if (field.maxLength() != null && text.length() > field.maxLength()) {
            return "至多 " + field.maxLength() + " 字";
        }
        return field.pattern() != null && !text.matches(field.pattern()) ? "格式不符" : null;
    }

    private static String option(Map<String, String> options, Object value) {
        boolean known = options == null || options.containsKey(String.valueOf(value));
        return known ? null : "須為 " + String.join("、", options.values()) + " 之一，不接受「" + value + "」";
    }

    private static String options(Map<String, String> options, Object value) {
        if (!(value instanceof Collection<?> values)) {
            return "須為清單";
        }
        return values.stream()
                .map(one -> option(options, one))
                .filter(fault -> fault != null)
                .findFirst()
                .orElse(null);
    }

    private static String name(FormSchema.Field field) {
        return field.label().isBlank() ? field.key() : field.label();
    }

    private static String plain(double limit) {
        return BigDecimal.valueOf(limit).stripTrailingZeros().toPlainString();
    }
}
