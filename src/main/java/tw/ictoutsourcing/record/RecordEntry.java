package tw.ictoutsourcing.record;

import java.util.List;
import java.util.Map;

/**
 * What is to be recorded.
 *
 * @param procedure NFU, WRATB, NCCST, LYGSH or TPE; may be null
 * @param type record type, an input of the decision on retention
 * @param title may be null: then the title that the retention rule gives the form
 * @param content kept as JSON; may be null
 * @param actor user id, null for the system
 * @param elementId element of the diagram, may be null
 * @param clauses clause ids, may be null
 */
public record RecordEntry(
        String caseNumber,
        String procedure,
        String type,
        String title,
        Map<String, Object> content,
        String actor,
        String elementId,
        List<String> clauses) {}
