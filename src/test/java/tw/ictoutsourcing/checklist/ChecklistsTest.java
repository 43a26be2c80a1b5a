package tw.ictoutsourcing.checklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.util.unit.DataSize;

/** The same sentences on H2 and on PostgreSQL. */
class ChecklistsTest {

    private static final Work ANSWER = Work.of(Mode.ANSWER);
    private static final Work RECHECK = Work.of(Mode.RECHECK);
    private static EmbeddedPostgres postgres;

    static List<Store> stores() throws IOException {
        postgres = EmbeddedPostgres.start();
        DataSource h2 = new DriverManagerDataSource("jdbc:h2:mem:lists;DB_CLOSE_DELAY=-1");
        return List.of(new Store("H2", h2), new Store("PostgreSQL", postgres.getPostgresDatabase()));
    }

    @AfterAll
    static void stop() throws IOException {
        postgres.close();
    }

    @ParameterizedTest
    @MethodSource("stores")
    void aChecklistIsAnsweredReviewedCorrectedAndCounted(Store store) {
        Checklists lists = store.lists;
        String id = lists.create(
                "115-0001", "self-check", "90000001", "自評", List.of(item("AC-1"), item("AC-2"), item("AC-3")));
        fill(store, id, ANSWER, 0, Map.of(Field.ANSWER, "符合"));
        fill(store, id, ANSWER, 1, Map.of(Field.ANSWER, "不符合"));
        assertThat(store.missing(id, ANSWER, Map.of())).containsExactly("AC-2 要求：選「不符合」時請填說明", "AC-3 要求：尚未作答");
        assertThat(lists.evaluate(id).unanswered()).isEqualTo(1);
        assertThat(lists.evaluate(id).mandatoryNonConforming()).isEqualTo(1);

        fill(store, id, RECHECK, 0, Map.of(Field.RESULT, "部分符合", Field.REMARK, "紀錄不全"));
        assertThat(lists.evaluate(id).partiallyConforming()).isEqualTo(1);
        assertThat(Work.of(Mode.PLAN).itemsOf(lists.load(id))).hasSize(2);

        fill(store, id, Work.of(Mode.PLAN), 0, Map.of(Field.PLAN, "補齊紀錄", Field.PLAN_DATE, "2027-01-31"));
        assertThat(Work.of(Mode.CORRECT).itemsOf(lists.load(id))).hasSize(1);
        fill(store, id, Work.of(Mode.CORRECT), 0, Map.of(Field.DONE, "已完成", Field.DONE_NOTE, "已補齊"));
        assertThat(lists.load(id).items().get(0).has(Field.RESULT))
                .as("a correction must be judged again")
                .isFalse();
        fill(store, id, RECHECK, 0, Map.of(Field.RESULT, "符合"));
        assertThat(Work.of(Mode.CORRECT).itemsOf(lists.load(id))).isEmpty();
        assertThat(lists.content(id).toString()).contains("rule=control-baseline:3:why", "補齊紀錄");
    }

    @ParameterizedTest
    @MethodSource("stores")
    void aChangedAnswerMakesTheReviewOutOfDateAndAStaleOneIsRefused(Store store) {
        String id = store.lists.create("115-0002", "self-check", null, "自評", List.of(item("AC-1")));
        fill(store, id, ANSWER, 0, Map.of(Field.ANSWER, "不符合", Field.NOTE, "無"));
        fill(store, id, RECHECK, 0, Map.of(Field.RESULT, "不符合", Field.REMARK, "請改善"));
        Item seen = store.lists.load(id).items().get(0);

        fill(store, id, ANSWER, 0, Map.of(Field.ANSWER, "符合"));

        assertThat(store.lists.load(id).items().get(0).values())
                .doesNotContainKey(Field.RESULT)
                .containsEntry(Field.REMARK, "請改善");
        Change late = new Change(seen.id(), seen.version(), Map.of(Field.ANSWER, "不適用"));
        assertThatThrownBy(() -> store.lists.fill(id, ANSWER, List.of(late), "other"))
                .isInstanceOf(StaleAnswer.class)
                .hasMessageContaining("剛由其他人修改");
    }

    @ParameterizedTest
    @MethodSource("stores")
    void ofManyAnswersSavedAtOnceAllAreKeptOrNoneAndTheOneThatIsStaleIsNamed(Store store) {
        List<ItemDraft> asked =
                IntStream.range(0, 200).mapToObj(i -> item("SI-" + (1000 + i))).toList();
        String id = store.lists.create("115-0007", "self-check", null, "自評", asked);
        List<Item> seen = store.lists.load(id).items();
        assertThat(seen).extracting(Item::asked).isEqualTo(asked);
        List<Change> all = seen.stream()
                .map(item -> new Change(item.id(), item.version(), Map.of(Field.ANSWER, "符合")))
                .toList();

        fill(store, id, ANSWER, 7, Map.of(Field.ANSWER, "不適用", Field.NOTE, "無此功能"));
        assertThatThrownBy(() -> store.lists.fill(id, ANSWER, all, "late"))
                .isInstanceOf(StaleAnswer.class)
                .hasMessageContaining("SI-1007");
        assertThat(store.lists.evaluate(id).unanswered()).isEqualTo(199);

        assertThatThrownBy(() -> store.lists.fill(id, ANSWER, List.of(all.get(0), all.get(0)), "twice"))
                .isInstanceOf(StaleAnswer.class)
                .hasMessageContaining("SI-1000");
        store.lists.fill(id, ANSWER, all.subList(8, 200), "someone");
        assertThat(store.lists.evaluate(id).unanswered()).isEqualTo(7);
    }

    @ParameterizedTest
    @MethodSource("stores")
    void whoSavesLaterThanAnotherAtTheSameMomentIsRefusedByTheTable(Store store) {
        String id = store.lists.create("115-0008", "self-check", null, "自評", List.of(item("AC-1"), item("AC-2")));
        List<Item> seen = store.lists.load(id).items();
        fill(store, id, ANSWER, 1, Map.of(Field.ANSWER, "符合"));

        assertThatThrownBy(() -> store.items.update(seen, List.of(Field.ANSWER), "late"))
                .isInstanceOf(StaleAnswer.class)
                .hasMessageContaining("AC-2");
    }

    @ParameterizedTest
    @MethodSource("stores")
    void whoReturnsAListNeedNotFinishItButMustSayWhy(Store store) {
        String id = store.lists.create("115-0003", "self-check", null, "自評", List.of(item("AC-1")));

        assertThat(store.missing(id, RECHECK, Map.of("reviewOutcome", "完成複查"))).containsExactly("AC-1 要求：尚未複查");
        assertThat(store.missing(id, RECHECK, Map.of("reviewOutcome", "退回補正"))).containsExactly("退回補正時請至少填寫一則意見");
        assertThat(store.missing(id, RECHECK, Map.of("reviewOutcome", "退回補正", "opinion", "請補佐證")))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("stores")
    void tailoringNeedsAReasonAndLawCannotBeTailored(Store store) {
        ItemDraft duty = new ItemDraft("D-1", null, "義務", null, null, null, true, "statutory-duties", 1, "r");
        String id = store.lists.create("115-0004", "tailoring", null, "選擇", List.of(item("AC-1"), duty));
        Work tailor = Work.of(Mode.TAILOR);

        fill(store, id, tailor, 0, Map.of(Field.APPLICABILITY, "不適用"));

        assertThat(store.missing(id, tailor, Map.of())).contains("AC-1 要求：選「不適用」時請填理由");
        assertThat(store.lists.excluded("115-0004")).containsExactly("AC-1");
        assertThatThrownBy(() -> fill(store, id, tailor, 1, Map.of(Field.APPLICABILITY, "不適用")))
                .hasMessageContaining("法定事項不得選「不適用」");
    }

    @ParameterizedTest
    @MethodSource("stores")
    void laterListsFollowTheRowsAndKeepWhatWasProven(Store store) throws IOException {
        Work people = Work.rows(RowKind.PEOPLE);
        String list = store.lists.create("115-0005", "people", "90000001", "人員", List.of());
        Item first = store.rows.add(list, people, Map.of(Field.NAME, "王小明"), "v");
        Item second = store.rows.add(list, people, Map.of(Field.NAME, "陳大文"), "v");
        String pledges = follow(store);
        assertThat(follow(store)).isEqualTo(pledges);
        Item pledge = store.lists.load(pledges).items().get(0);
        store.evidence.store(pledge.id(), "a.txt", 5, new ByteArrayInputStream("切結書".getBytes()), "v");

        store.rows.remove(list, people, second.id(), second.version());
        store.rows.add(list, people, Map.of(Field.NAME, "林小美"), "v");
        assertThat(follow(store)).isEqualTo(pledges);

        assertThat(store.lists.load(pledges).items()).extracting(Item::label).containsExactly("王小明", "林小美");
        assertThat(store.lists.load(pledges).items().get(0).asked().code()).isEqualTo(first.id());
        assertThat(store.lists.evaluate(pledges).withoutProof()).isEqualTo(1);
        assertThatThrownBy(() -> store.rows.following("115-0005", "proofs", "90000017", "清除證明", "people"))
                .hasMessageContaining("來源清單「people」尚未建立");
    }

    private static String follow(Store store) {
        return store.rows.following("115-0005", "pledges", "90000001", "切結書", "people");
    }

    @ParameterizedTest
    @MethodSource("stores")
    void anItemKeepsAllItsFilesAndAnEntryThatSomebodyMadeDuringTheUpload(Store store) throws IOException {
        Work answer = Work.of(Mode.ANSWER);
        String id = store.lists.create("115-0007", "docs", null, "文件", List.of(item("AC-1"), item("AC-2")));
        Item seen = store.lists.requireUpload(
                id, answer, store.lists.load(id).items().get(0).id());
        fill(store, id, answer, 0, Map.of(Field.NOTE, "已附"));
        for (String name : List.of("a.txt", "b.txt")) {
            seen = seen.with(store.evidence.store(seen.id(), name, 5, new ByteArrayInputStream("證明".getBytes()), "v"));
        }

        Item touched = store.lists.touch(id, answer, seen, "v");

        assertThat(touched.version()).isEqualTo(2);
        assertThat(touched.value(Field.NOTE)).isEqualTo("已附");
        assertThat(store.lists.load(id).items())
                .extracting(item -> item.version() + " " + item.evidence().size())
                .containsExactly("2 2", "0 0");
    }

    @ParameterizedTest
    @MethodSource("stores")
    void aLargeFileComesBackByteForByte(Store store) throws IOException {
        String id = store.lists.create("115-0006", "docs", null, "文件", List.of(item("AC-1")));
        byte[] pdf = new byte[3 * 1024 * 1024 + 17];
        new Random(1).nextBytes(pdf);
        System.arraycopy("%PDF-1.7\n".getBytes(), 0, pdf, 0, 9);

        Evidence file = store.evidence.store(
                store.lists.load(id).items().get(0).id(), "大檔.pdf", -1, new ByteArrayInputStream(pdf), "v");
        ByteArrayOutputStream back = new ByteArrayOutputStream();
        store.evidence.read(store.evidence.require(file.id()), back);

        assertThat(back.toByteArray()).isEqualTo(pdf);
        assertThat(file.sha256()).hasSize(64);
        assertThat(store.lists.load(id).items().get(0).evidence()).containsExactly(file);
    }

    private static void fill(Store store, String id, Work work, int index, Map<Field, String> values) {
        Item item = store.lists.load(id).items().get(index);
        store.lists.fill(id, work, List.of(new Change(item.id(), item.version(), values)), "someone");
    }

    private static ItemDraft item(String code) {
        return new ItemDraft(code, "存取控制", "要求", "問題？", "vendor", code, true, "control-baseline", 3, "why");
    }

    static class Store {
        final Checklists lists;
        final ChecklistRows rows;
        final ItemTable items;
        final EvidenceStore evidence;
        final ChecklistGuard guard;
        private final String name;

        Store(String name, DataSource source) {
            this.name = name;
            Flyway.configure()
                    .dataSource(source)
                    .ignoreMigrationPatterns("*:*")
                    .load()
                    .migrate();
            JdbcClient jdbc = JdbcClient.create(source);
            EvidenceTable files = new EvidenceTable(jdbc);
            JdbcTemplate template = new JdbcTemplate(source);
            items = new ItemTable(template, files);
            lists = new Checklists(jdbc, items, new ListReader(template));
            rows = new ChecklistRows(lists, items, template);
            evidence = new EvidenceStore(files, DataSize.ofMegabytes(20));
            guard = new ChecklistGuard(lists);
        }

        List<String> missing(String id, Work work, Map<String, String> submitted) {
            return guard.missing(id, work, submitted).stream()
                    .map(Missing::message)
                    .toList();
        }

        @Override
        public String toString() {
            return name;
        }
    }
}
