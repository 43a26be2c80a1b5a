package tw.ictoutsourcing.engine.models;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import tw.ictoutsourcing.engine.lint.ModelFile;

/** Finds the models: packaged under {@code models/} on the class path, or in the folder {@code outsourcing.models}. */
@Component
class ModelSource {

    private static final List<String> EXTENSIONS = List.of("bpmn", "dmn", "form", "html");
    private static final String PACKAGED = "/models/";

    private final String folder;

    ModelSource(@Value("${outsourcing.models:}") String folder) {
        this.folder = folder;
    }

    /** All models, sorted by name so that every start sees the same set in the same order. */
    List<ModelFile> read() {
        try {
            List<ModelFile> files = new ArrayList<>(folder.isBlank() ? packaged() : inFolder(Path.of(folder)));
            files.sort(Comparator.comparing(ModelFile::name));
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException("無法讀取模型：" + e.getMessage(), e);
        }
    }

    private static List<ModelFile> packaged() throws IOException {
        var resolver = new PathMatchingResourcePatternResolver();
        List<ModelFile> files = new ArrayList<>();
        for (String extension : EXTENSIONS) {
            for (Resource resource : resolver.getResources("classpath*:models/**/*." + extension)) {
                String url = resource.getURL().toString();
                // The name must not depend on where the classes lie (jar, IDE, target/classes).
                String name = url.substring(url.lastIndexOf(PACKAGED) + PACKAGED.length());
                files.add(new ModelFile(name, resource.getContentAsByteArray()));
            }
        }
        return files;
    }

    private static List<ModelFile> inFolder(Path root) throws IOException {
        if (!Files.isDirectory(root.resolve("processes")) && !Files.isDirectory(root.resolve("decisions"))) {
            throw new IOException("資料夾「" + root + "」沒有 processes/ 或 decisions/（outsourcing.models）");
        }
        List<ModelFile> files = new ArrayList<>();
        for (String part : List.of("processes", "decisions")) {
            if (!Files.isDirectory(root.resolve(part))) {
                continue;
            }
            try (var paths = Files.walk(root.resolve(part))) {
                for (Path path : paths.filter(ModelSource::isModel).toList()) {
                    String name = root.relativize(path).toString().replace('\\', '/');
                    files.add(new ModelFile(name, Files.readAllBytes(path)));
                }
            }
        }
        return files;
    }

    private static boolean isModel(Path path) {
        String name = path.getFileName().toString();
        return Files.isRegularFile(path) && EXTENSIONS.contains(name.substring(name.lastIndexOf('.') + 1));
    }
}
