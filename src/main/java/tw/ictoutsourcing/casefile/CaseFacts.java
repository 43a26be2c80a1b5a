package tw.ictoutsourcing.casefile;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;

/** Which facts of a case the register keeps, and how each becomes a column's value. */
enum CaseFacts {
    title("title", "案名", 1000),
    procedure("procedure", "適用程序", 20),
    requestingUnit("requesting_unit", "需求單位", 200),
    unitGroup("unit_group", "需求單位群組", 64),
    requester("requester", "申請人", 64),
    protectionLevel("protection_level", "防護需求等級", 10),
    contractAmount("contract_amount", "契約金額", 0) {
        @Override
        Object value(Object fact) {
            try {
                return new BigDecimal(fact.toString()).longValueExact();
            } catch (ArithmeticException | NumberFormatException e) {
                throw new IllegalArgumentException("契約金額（contractAmount）須為整數（新臺幣元）：" + fact, e);
            }
        }
    },
    contractStart("contract_start", "契約開始日", 0) {
        @Override
        Object value(Object fact) {
            return date("契約開始日（contractStart）", fact);
        }
    },
    contractEnd("contract_end", "契約結束日", 0) {
        @Override
        Object value(Object fact) {
            return date("契約結束日（contractEnd）", fact);
        }
    },
    regulationEdition("regulation_edition", "法規版本", 20),
    vendorId("vendor_id", "廠商統一編號", 20),
    vendorName("vendor_name", "委外廠商", 400),
    phase("phase", "階段", 200),
    outcome("outcome", "結果", 100),
    status("status", "狀態", 20);

    private final String column;
    private final String label;
    private final int longest;

    /** @param longest characters that the column holds; of no meaning where it holds no text */
    CaseFacts(String column, String label, int longest) {
        this.column = column;
        this.label = label;
        this.longest = longest;
    }

    Object value(Object fact) {
        String text = fact.toString();
        if (text.length() > longest) {
            throw new IllegalArgumentException("「" + label + "」至多 " + longest + " 字，現有 " + text.length() + " 字");
        }
        return text;
    }

    String column() {
        return column;
    }

    /** Values by column; facts the register does not keep are left out. */
    static Map<String, Object> columns(Map<String, Object> facts) {
        Map<String, Object> columns = new LinkedHashMap<>();
        for (CaseFacts known : values()) {
            if (facts.containsKey(known.name())) {
                Object fact = facts.get(known.name());
                columns.put(known.column, fact == null || fact.equals("") ? null : known.value(fact));
            }
        }
        return columns;
    }

    private static LocalDate date(String label, Object fact) {
        try {
            return LocalDate.parse(fact.toString());
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(label + "須為西元年-月-日（例：2026-11-20）：" + fact, e);
        }
    }
}
