package tw.ictoutsourcing.tasklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RecordWordsTest {

    private static final Pattern FILED =
            Pattern.compile("<camunda:field name=\"content\">\\s*<camunda:\\w+>([^<]*)</camunda:");

    @Test
    void whateverADiagramFilesHasAChineseName() throws IOException {
        Set<String> filed = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("processes"))) {
            for (Path diagram :
                    files.filter(file -> file.toString().endsWith(".bpmn")).toList()) {
                Matcher content = FILED.matcher(Files.readString(diagram));
                while (content.find()) {
                    filed.addAll(List.of(content.group(1).strip().split("\\s*[,，、]\\s*")));
                }
            }
        }
        assertThat(filed).hasSizeGreaterThan(40);
        filed.removeAll(new RecordWords(null).labels().keySet());
        assertThat(filed).isEmpty();
    }
}
