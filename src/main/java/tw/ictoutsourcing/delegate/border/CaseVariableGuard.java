package tw.ictoutsourcing.delegate.border;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import tw.ictoutsourcing.checklist.TaxId;

/** The rule that a value from outside must pass, and the type it then has. */
@FunctionalInterface
public interface CaseVariableGuard<T> {

    /** @throws Refused with the rule in Chinese, to be read after the field's label */
    T accept(Object value) throws Refused;

    /** A value that breaks its rule. */
    class Refused extends Exception {

        private static final long serialVersionUID = 1L;

        Refused(String rule) {
            super(rule, null, false, false);
        }
    }

    static CaseVariableGuard<String> text(int longest) {
        return value -> {
            if (!(value instanceof String text)) {
                throw new Refused("須為文字");
            }
            if (text.length() > longest) {
                throw new Refused("至多 " + longest + " 字，現有 " + text.length() + " 字");
            }
            return text.strip();
        };
    }

    static CaseVariableGuard<String> matching(String pattern, String rule) {
        Pattern compiled = Pattern.compile(pattern);
        return value -> {
            if (!(value instanceof String text) || !compiled.matcher(text).matches()) {
                throw new Refused(rule);
            }
            return text;
        };
    }

    static CaseVariableGuard<String> oneOf(String... allowed) {
        Set<String> values = Set.of(allowed);
        return value -> {
            if (!(value instanceof String text) || !values.contains(text)) {
                throw new Refused("須為 " + String.join("、", allowed) + " 之一，不接受「" + value + "」");
            }
            return text;
        };
    }

    static CaseVariableGuard<Boolean> flag() {
        return value -> {
            if (value instanceof Boolean flag) {
                return flag;
            }
            if ("true".equals(value) || "false".equals(value)) {
                return Boolean.valueOf((String) value);
            }
            throw new Refused("須為是或否");
        };
    }

    static CaseVariableGuard<Integer> whole(int least, int most) {
        return value -> (int) number(value, least, most);
    }

    static CaseVariableGuard<Long> amount(long most) {
        return value -> number(value, 0, most);
    }

    private static long number(Object value, long least, long most) throws Refused {
        try {
            long number = new BigDecimal(String.valueOf(value).replace(",", "").strip()).longValueExact();
            if (number < least || number > most) {
                throw new Refused("須介於 " + least + " 與 " + most + " 之間，不接受 " + number);
            }
            return number;
        } catch (NumberFormatException | ArithmeticException e) {
            throw new Refused("須為整數，不接受「" + value + "」");
        }
    }

    /** ISO inside; 民國 is accepted too. */
    static CaseVariableGuard<String> date() {
        return value -> {
            LocalDate date = CivilDate.parse(String.valueOf(value));
            if (date == null) {
                throw new Refused("須為日期，例如 2026-11-20 或 115/11/20，不接受「" + value + "」");
            }
            return date.toString();
        };
    }

    /** A moment, to the minute, as ISO text with the server's offset. */
    static CaseVariableGuard<String> moment() {
        return value -> {
            OffsetDateTime moment = CivilTime.parse(String.valueOf(value));
            if (moment == null) {
                throw new Refused("須為日期與時間，例如 2026-11-20 14:30 或 115/11/20 14:30，不接受「" + value + "」");
            }
            return CivilTime.text(moment);
        };
    }

    static CaseVariableGuard<String> taxId() {
        return value -> {
            if (!(value instanceof String number) || !TaxId.valid(number)) {
                throw new Refused("須為正確的統一編號（8 位數字且檢查碼相符），不接受「" + value + "」");
            }
            return number;
        };
    }

    static <T> CaseVariableGuard<List<T>> listOf(CaseVariableGuard<T> element) {
        return value -> {
            if (!(value instanceof Collection<?> values)) {
                throw new Refused("須為清單");
            }
            List<T> list = new ArrayList<>();
            for (Object one : values) {
                list.add(element.accept(one));
            }
            return list;
        };
    }

    static CaseVariableGuard<List<String>> someOf(String... allowed) {
        CaseVariableGuard<List<String>> list = listOf(oneOf(allowed));
        return value -> {
            List<String> chosen = list.accept(value);
            if (chosen.isEmpty()) {
                throw new Refused("請至少選一項");
            }
            return chosen;
        };
    }

    /** A row of a list; its fields are the business of whoever fills it. */
    static CaseVariableGuard<Map<?, ?>> row() {
        return value -> {
            if (!(value instanceof Map<?, ?> row)) {
                throw new Refused("的每一列須為物件");
            }
            return row;
        };
    }
}
