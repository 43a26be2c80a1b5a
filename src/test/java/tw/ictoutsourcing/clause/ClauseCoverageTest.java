package tw.ictoutsourcing.clause;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Auditors ask for any clause: every one of the five documents has its place, and every place exists. */
class ClauseCoverageTest {

    static final ClauseBook BOOK = new ClauseBook();
    static ClauseIndex index;

    @BeforeAll
    static void readModels() throws IOException {
        index = new ClauseIndex(models(), BOOK);
    }

    static Map<String, byte[]> models() throws IOException {
        Map<String, byte[]> models = new TreeMap<>();
        for (String folder : List.of("processes", "decisions")) {
            try (Stream<Path> files = Files.walk(Path.of(folder))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    models.put(file.toString().replace('\\', '/'), Files.readAllBytes(file));
                }
            }
        }
        return models;
    }

    @Test
    void theCatalogueHoldsAllClausesOfTheFiveDocuments() {
        Map<String, Long> counts =
                BOOK.all().stream().collect(Collectors.groupingBy(Clause::source, Collectors.counting()));
        assertThat(counts).isEqualTo(Map.of("NFU", 172L, "WRATB", 77L, "NCCST", 260L, "LYGSH", 75L, "TPE", 66L));
        assertThat(BOOK.all()).hasSize(650).allSatisfy(clause -> assertThat(clause.requirement())
                .as(clause.id())
                .isNotBlank());
    }

    @Test
    void everyClauseIsImplementedSomewhereOrMarkedWithAReason() {
        List<String> without = BOOK.all().stream()
                .map(Clause::id)
                .filter(id -> index.places(id).isEmpty()
                        && BOOK.mark(id)
                                .filter(mark -> !mark.reason().isBlank())
                                .isEmpty())
                .toList();
        assertThat(without).as("%d of 650 clauses", without.size()).isEmpty();
    }

    @Test
    void onlyInformationGoesWithoutAPlace() {
        assertThat(BOOK.all().stream()
                        .filter(clause -> index.places(clause.id()).isEmpty())
                        .map(Clause::kind)
                        .distinct())
                .isSubsetOf("informational");
    }

    @Test
    void noPlaceNamesAnUnknownClause() {
        assertThat(index.named()).isSubsetOf(BOOK.ids());
        assertThat(BOOK.marks()).extracting(Mark::clause).isSubsetOf(BOOK.ids());
    }

    @Test
    void everyMarkedPlaceExists() {
        assertThat(index.dangling()).isEmpty();
    }

    @Test
    void aPlaceThatIsRemovedIsNoticed() throws IOException {
        Map<String, byte[]> without = new HashMap<>(models());
        String file = BOOK.marks().stream()
                .map(mark -> mark.place().split("#")[0])
                .filter(place -> place.endsWith(".form"))
                .findFirst()
                .orElseThrow();
        without.remove(file);
        assertThat(new ClauseIndex(without, BOOK).dangling()).isNotEmpty().allMatch(mark -> mark.place()
                .startsWith(file));
    }

    @Test
    void everyCitedArticleSaysWhatItIsCalledNow() {
        assertThat(BOOK.all().stream().filter(clause -> !clause.cites().isEmpty()))
                .hasSizeGreaterThan(20)
                .allSatisfy(clause -> assertThat(BOOK.cited(clause))
                        .as(clause.id())
                        .doesNotContainNull()
                        .allSatisfy(article -> assertThat(article.evidence()).isNotBlank()));
    }
}
