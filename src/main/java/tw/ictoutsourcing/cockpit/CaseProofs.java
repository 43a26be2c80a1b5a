package tw.ictoutsourcing.cockpit;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import tw.ictoutsourcing.clause.ClauseIndex;
import tw.ictoutsourcing.record.Proof;

/**
 * Which records of a case prove which clause: the record names it, a rule that answers it led to the record, or the
 * record holds the clause's line of a checklist.
 */
class CaseProofs {

    private static final Pattern LINE = Pattern.compile("\"code\":\"([^\"]+)\"");

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
                .forEach(rule -> clauses.addAll(index.clausesOf(decided.decisionKey(), rule))));
        LINE.matcher(proof.content()).results().forEach(line -> clauses.add(line.group(1)));
        return clauses;
    }
}
