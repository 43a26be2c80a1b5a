package tw.ictoutsourcing.cockpit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tw.ictoutsourcing.clause.ClauseIndex;
import tw.ictoutsourcing.record.Proof;

/**
 * Which records of a case prove which clause: the record names it, a rule that answers it led to the record, or the
 * record holds the clause's line of a checklist.
 */
class CaseProofs {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> JUDGED = List.of("answer", "result", "done", "confirmed", "evidence");

    private final Map<String, List<Proof>> byClause = new TreeMap<>();

    CaseProofs(List<Proof> records, ClauseIndex index) {
        for (Proof proof : records) {
            proved(proof, index).forEach(clause -> byClause.computeIfAbsent(clause, c -> new ArrayList<>())
                    .add(proof));
        }
    }

    List<Proof> of(String clause) {
        return byClause.getOrDefault(clause, List.of());
    }

    private static Set<String> proved(Proof proof, ClauseIndex index) {
        Set<String> clauses = new LinkedHashSet<>(proof.clauses());
        proof.decisions().forEach(decided -> decided.ruleIds()
                .forEach(rule -> clauses.addAll(index.settledBy(decided.decisionKey(), rule))));
        answered(proof.content()).forEach(clauses::add);
        return clauses;
    }

    /** Codes of the lines that somebody has answered or judged. */
    private static Stream<String> answered(String content) {
        try {
            return StreamSupport.stream(JSON.readTree(content).path("items").spliterator(), false)
                    .filter(line -> JUDGED.stream().anyMatch(line::hasNonNull))
                    .map(line -> line.path("code").asText());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("紀錄 " + content.length() + " 字的內容無法解析", e);
        }
    }
}
