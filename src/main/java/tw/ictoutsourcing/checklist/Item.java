package tw.ictoutsourcing.checklist;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * One item with what people entered so far.
 *
 * @param version counts the changes; who writes must send the version they saw
 * @param values entries by field; absent = nothing entered
 */
public record Item(
        String id, int version, ItemDraft asked, Map<Field, String> values, List<Evidence> evidence, String changedBy) {

    /** Characters of the text that a label shows. */
    private static final int LABEL = 24;

    private static final Set<String> FULFILLED = Set.of("符合", "不適用");

    /** A new item that asks this; nobody has entered anything. */
    static Item asking(ItemDraft asked) {
        return new Item(UUID.randomUUID().toString(), 0, asked, Map.of(), List.of(), null);
    }

    Item with(List<Evidence> files) {
        return new Item(id, version, asked, values, files, changedBy);
    }

    public Item with(Evidence file) {
        return with(Stream.concat(evidence.stream(), Stream.of(file)).toList());
    }

    public Item without(String evidenceId) {
        return with(
                evidence.stream().filter(file -> !file.id().equals(evidenceId)).toList());
    }

    Item holding(Map<Field, String> entries) {
        return new Item(id, version, asked, entries, evidence, changedBy);
    }

    Item changedBy(String user) {
        return new Item(id, version, asked, values, evidence, user);
    }

    public String value(Field field) {
        return values.get(field);
    }

    public boolean has(Field field) {
        return values.containsKey(field);
    }

    /** What counts: the agency's result if it gave one, else the answer, else 不適用 if tailored out, else null. */
    public String outcome() {
        if (has(Field.RESULT)) {
            return value(Field.RESULT);
        }
        if (has(Field.ANSWER)) {
            return value(Field.ANSWER);
        }
        return "不適用".equals(value(Field.APPLICABILITY)) ? "不適用" : null;
    }

    boolean fallsShort() {
        return outcome() != null && !FULFILLED.contains(outcome());
    }

    /** Planned, and not yet found in order since. */
    boolean underCorrection() {
        return has(Field.PLAN) && !FULFILLED.contains(values.getOrDefault(Field.RESULT, ""));
    }

    /** How messages name it: the code where it is a clause, and how the text begins. */
    public String label() {
        String text = asked.requirement() == null
                ? values.getOrDefault(Field.NAME, asked.ruleId() == null ? "未命名的一列" : "")
                : asked.requirement();
        String start = text.length() > LABEL ? text.substring(0, LABEL) + "…" : text;
        return (asked.decisionKey() == null ? start : asked.code() + " " + start).strip();
    }
}
