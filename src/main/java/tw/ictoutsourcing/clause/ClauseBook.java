package tw.ictoutsourcing.clause;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The five documents, clause by clause, in their own order: {@code clauses.csv}, {@code articles.csv}, {@code clause-marks.csv}. */
@Component
public class ClauseBook {

    private static final CSVFormat WITH_HEADER =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    private final Map<String, Clause> clauses;
    private final Map<String, Article> articles;
    private final Map<String, Mark> marks;

    public ClauseBook() {
        clauses = read("clauses.csv", ClauseBook::clause, Clause::id);
        articles = read(
                "articles.csv",
                row -> new Article(row.get("cited"), row.get("in_force"), row.get("since"), row.get("evidence")),
                Article::cited);
        marks = read(
                "clause-marks.csv",
                row -> new Mark(row.get("clause"), row.get("place"), row.get("reason")),
                Mark::clause);
    }

    public List<Clause> all() {
        return List.copyOf(clauses.values());
    }

    public Set<String> ids() {
        return clauses.keySet();
    }

    /** Keys of the documents, in their fixed order. */
    public List<String> sources() {
        return clauses.values().stream().map(Clause::source).distinct().toList();
    }

    public List<Clause> of(String source) {
        return clauses.values().stream()
                .filter(clause -> clause.source().equals(source))
                .toList();
    }

    public Optional<Clause> find(String id) {
        return Optional.ofNullable(clauses.get(id));
    }

    /** What a clause cites, as the document has it and as it reads now. */
    public List<Article> cited(Clause clause) {
        return clause.cites().stream().map(articles::get).toList();
    }

    public Optional<Mark> mark(String clause) {
        return Optional.ofNullable(marks.get(clause));
    }

    public List<Mark> marks() {
        return List.copyOf(marks.values());
    }

    private static Clause clause(CSVRecord row) {
        String cites = row.get("cites");
        return new Clause(
                row.get("id"),
                row.get("source"),
                row.get("clause"),
                row.get("phase"),
                row.get("role"),
                row.get("kind"),
                row.get("form"),
                row.get("applies_to"),
                row.get("requirement"),
                row.get("question"),
                !row.get("scope_question").isEmpty(),
                cites.isEmpty() ? List.of() : Arrays.asList(cites.split(" ")));
    }

    private static <T> Map<String, T> read(String file, Function<CSVRecord, T> row, Function<T, String> key) {
        try (Reader reader =
                new InputStreamReader(new ClassPathResource(file).getInputStream(), StandardCharsets.UTF_8)) {
            return WITH_HEADER.parse(reader).stream()
                    .map(row)
                    .collect(Collectors.toMap(key, Function.identity(), (a, b) -> twice(file, a), LinkedHashMap::new));
        } catch (IOException e) {
            throw new UncheckedIOException("無法讀取條文清單 " + file, e);
        }
    }

    private static <T> T twice(String file, T entry) {
        throw new IllegalStateException(file + " 重複列出：" + entry);
    }
}
