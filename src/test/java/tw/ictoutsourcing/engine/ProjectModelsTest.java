package tw.ictoutsourcing.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tw.ictoutsourcing.engine.lint.DrawingLint;
import tw.ictoutsourcing.engine.lint.ModelFile;
import tw.ictoutsourcing.engine.lint.ModelLint;

/** The project's own models hold every rule, the drawing's included: in the build a careless drawing is a fault. */
@RunningApplication
class ProjectModelsTest {

    private static final Set<String> MODELS = Set.of("bpmn", "dmn", "form", "html");

    @Autowired
    ModelLint lint;

    @Test
    void everyModelIsCleanAndEveryDiagramDrawnWithCare() throws IOException {
        List<ModelFile> models = new ArrayList<>();
        for (String part : List.of("processes", "decisions")) {
            if (Files.isDirectory(Path.of(part))) {
                try (var paths = Files.walk(Path.of(part))) {
                    for (Path path : paths.filter(ProjectModelsTest::isModel).toList()) {
                        models.add(new ModelFile(path.toString().replace('\\', '/'), Files.readAllBytes(path)));
                    }
                }
            }
        }
        assertThat(lint.check(models)).isEmpty();
        assertThat(new DrawingLint().check(models)).isEmpty();
    }

    private static boolean isModel(Path path) {
        String name = path.toString();
        return MODELS.contains(name.substring(name.lastIndexOf('.') + 1));
    }
}
