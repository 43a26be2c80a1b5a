package tw.ictoutsourcing.record;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tw.ictoutsourcing.casefile.ChainEnd;

/** A record on its way: complete but for its place in the chain and the decisions that belong to it. */
record Draft(RecordEntry entry, String content, Retention.Rule rule, OffsetDateTime time) {

    private static final String AT_CREATION = "建立";
    private static final String SYSTEM = "系統";

    /** Of the table's columns. */
    private static final int TYPE_WIDTH = 100;

    private static final int TEXT_WIDTH = 4000;

    /**
     * @param time in UTC, to the millisecond: what both databases give back unchanged
     * @throws IllegalArgumentException in Chinese if a text is longer than its column
     */
    static Draft of(RecordEntry entry, Retention.Rule rule, OffsetDateTime time) {
        requireWidths(entry);
        // Serialised at once: the caller may go on changing the map.
        String content = HashChain.json(entry.content() == null ? Map.of() : entry.content());
        return new Draft(entry, content, rule, time.withOffsetSameInstant(ZoneOffset.UTC));
    }

    private static void requireWidths(RecordEntry entry) {
        requireWidth("紀錄種類", entry.type(), TYPE_WIDTH);
        requireWidth("紀錄標題", entry.title(), TEXT_WIDTH);
        requireWidth("依據條文", clauses(entry), TEXT_WIDTH);
    }

    private static void requireWidth(String label, String text, int longest) {
        if (text != null && text.length() > longest) {
            throw new IllegalArgumentException("「" + label + "」至多 " + longest + " 字，現有 " + text.length() + " 字");
        }
    }

    private static String clauses(RecordEntry entry) {
        return entry.clauses() == null ? "" : String.join(" ", entry.clauses());
    }

    RecordRow after(ChainEnd end, List<Decided> decided) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("case_number", entry.caseNumber());
        row.put("sequence_no", end.count() + 1);
        row.put("procedure", entry.procedure());
        row.put("type", entry.type());
        row.put("form_code", rule.formCode());
        row.put("title", title());
        row.put("content", content);
        row.put("actor", entry.actor() == null ? SYSTEM : entry.actor());
        row.put("recorded_at", time);
        row.put("element_id", entry.elementId());
        row.put("clauses", clauses(entry));
        row.put("decisions", HashChain.json(decided));
        row.put("custodian", rule.custodian());
        row.put("retention_clause", rule.clause());
        row.put("retention_years", rule.years());
        row.put("retained_from", rule.startsAt());
        row.put("retained_until", retainedUntil());
        row.put("legal_hold", end.legalHold());
        row.put("previous_hash", end.head());
        return new RecordRow(row);
    }

    private String title() {
        String given = entry.title() == null || entry.title().isBlank() ? rule.title() : entry.title();
        return given == null ? entry.type() : given;
    }

    /** Only known now if the period starts now; else it follows from the event in retained_from. */
    private Object retainedUntil() {
        return AT_CREATION.equals(rule.startsAt()) ? time.toLocalDate().plusYears(rule.years()) : null;
    }
}
