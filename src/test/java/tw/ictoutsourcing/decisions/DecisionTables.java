package tw.ictoutsourcing.decisions;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationListener;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.dmn.feel.impl.FeelEngineFactory;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;

/** Every file of decisions/ on a bare decision engine. A file's main decision is the one named like the file. */
public final class DecisionTables {

    public static final Path FOLDER = Path.of("decisions");

    private final DmnEngine engine;
    private final Map<String, DmnModelInstance> models = new TreeMap<>();
    private final Map<String, DmnDecision> decisions = new TreeMap<>();

    /** @param feel null for the stock FEEL engine */
    public DecisionTables(FeelEngineFactory feel, DmnDecisionTableEvaluationListener... listeners) {
        DefaultDmnEngineConfiguration configuration =
                (DefaultDmnEngineConfiguration) DmnEngineConfiguration.createDefaultDmnEngineConfiguration();
        configuration.setCustomPostDecisionTableEvaluationListeners(new ArrayList<>(List.of(listeners)));
        configuration.setFeelEngineFactory(feel);
        engine = configuration.buildEngine();
        files().forEach(this::load);
    }

    /** Names of the files, without the ending. */
    public static List<String> keys() {
        return files().map(file -> file.getFileName().toString().replace(".dmn", ""))
                .toList();
    }

    private static Stream<Path> files() {
        try (Stream<Path> found = Files.list(FOLDER)) {
            return found.filter(file -> file.toString().endsWith(".dmn")).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void load(Path file) {
        DmnModelInstance model = Dmn.readModelFromFile(file.toFile());
        models.put(file.getFileName().toString().replace(".dmn", ""), model);
        for (Decision decision : model.getModelElementsByType(Decision.class)) {
            decisions.put(decision.getId(), engine.parseDecision(decision.getId(), model));
        }
    }

    public DmnModelInstance model(String file) {
        return models.get(file);
    }

    public DmnDecisionResult evaluate(String decision, Map<String, Object> variables) {
        return engine.evaluateDecision(decisions.get(decision), variables);
    }
}
