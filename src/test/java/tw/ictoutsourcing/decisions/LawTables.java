package tw.ictoutsourcing.decisions;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;

/** Evaluates the tables in {@code decisions/} as the process engine does: stock DMN engine, FEEL by feel-scala. */
final class LawTables {

    private static final DmnEngine ENGINE =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
    private static final Map<String, DmnDecision> DECISIONS = new ConcurrentHashMap<>();

    private LawTables() {}

    static List<Map<String, Object>> rows(String key, Map<String, Object> variables) {
        return ENGINE.evaluateDecisionTable(DECISIONS.computeIfAbsent(key, LawTables::parse), variables)
                .getResultList();
    }

    static List<Object> codes(String key, Map<String, Object> variables) {
        return rows(key, variables).stream().map(row -> row.get("code")).toList();
    }

    static Object single(String key, String output, Map<String, Object> variables) {
        var rows = rows(key, variables);
        return rows.isEmpty() ? null : rows.get(0).get(output);
    }

    /** The given names and values on top of a case in which no flag applies. */
    static Map<String, Object> facts(Object... namesAndValues) {
        var facts = new HashMap<String, Object>();
        for (String flag : KnownFacts.FLAGS) {
            facts.put(flag, false);
        }
        facts.put("serviceTypes", List.of("系統發展"));
        facts.put("contractAmount", 1_000_000L);
        facts.put("protectionLevel", "普");
        for (int i = 0; i < namesAndValues.length; i += 2) {
            facts.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return facts;
    }

    private static DmnDecision parse(String key) {
        try (InputStream in = Files.newInputStream(Path.of("decisions", key + ".dmn"))) {
            return ENGINE.parseDecision(key, in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
