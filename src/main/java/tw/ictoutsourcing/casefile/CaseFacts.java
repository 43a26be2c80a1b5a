package tw.ictoutsourcing.casefile;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;

/** Which facts of a case the register keeps, and how each becomes a column's value. */
enum CaseFacts {
    title,
    procedure,
    requestingUnit("requesting_unit"),
    unitGroup("unit_group"),
    requester,
    protectionLevel("protection_level"),
    contractAmount("contract_amount") {
        @Override
        Object value(Object fact) {
            try {
                return new BigDecimal(fact.toString()).longValueExact();
            } catch (ArithmeticException | NumberFormatException e) {
                throw new IllegalArgumentException("契約金額（contractAmount）須為整數（新臺幣元）：" + fact, e);
            }
        }
    },
    contractStart("contract_start") {
        @Override
        Object value(Object fact) {
            return date("契約開始日（contractStart）", fact);
        }
    },
    contractEnd("contract_end") {
        @Override
        Object value(Object fact) {
            return date("契約結束日（contractEnd）", fact);
        }
    },
    regulationEdition("regulation_edition"),
    vendorId("vendor_id"),
    vendorName("vendor_name"),
    phase,
    outcome,
    status;

    private final String column;

    CaseFacts() {
        this.column = name();
    }

    CaseFacts(String column) {
        this.column = column;
    }

    Object value(Object fact) {
        return fact.toString();
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
