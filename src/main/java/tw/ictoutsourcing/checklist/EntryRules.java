package tw.ictoutsourcing.checklist;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;

/** Whether a single value may be entered in a field; a half-finished item may still be saved. */
class EntryRules {

    private static final int LONG_TEXT = 2000;
    private static final int SHORT_TEXT = 200;

    private EntryRules() {}

    /** @return the value as it is kept: trimmed, null if blank */
    static String accept(Field field, String label, String value) {
        String kept = value == null || value.isBlank() ? null : value.strip();
        if (kept != null) {
            check(field, label, kept);
        }
        return kept;
    }

    private static void check(Field field, String label, String value) {
        if (!field.allowed().isEmpty() && !field.allowed().contains(value)) {
            throw new BadEntry(label, "只能是" + String.join("、", field.allowed()));
        }
        switch (field) {
            case TAX_ID -> require(TaxId.valid(value), label, "應為 8 位數字，且須通過檢查碼規則");
            case MAIL ->
                require(
                        value.length() <= SHORT_TEXT && value.matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+"),
                        label,
                        "格式應如 name@example.tw");
            case PLAN_DATE -> require(isDate(value), label, "應為日期，例如 2026-12-31");
            case NAME, JOB_TITLE -> require(value.length() <= SHORT_TEXT, label, "最多 " + SHORT_TEXT + " 字");
            default -> require(value.length() <= LONG_TEXT, label, "最多 " + LONG_TEXT + " 字");
        }
    }

    private static void require(boolean kept, String label, String rule) {
        if (!kept) {
            throw new BadEntry(label, rule);
        }
    }

    private static boolean isDate(String value) {
        try {
            LocalDate.parse(value);
            return true;
        } catch (DateTimeParseException e) {
            return false;
        }
    }
}
