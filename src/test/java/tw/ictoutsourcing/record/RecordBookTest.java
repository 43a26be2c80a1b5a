package tw.ictoutsourcing.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tw.ictoutsourcing.Rooms;
import tw.ictoutsourcing.TestDatabase;
import tw.ictoutsourcing.casefile.CaseNumbers;
import tw.ictoutsourcing.casefile.CaseRegister;
import tw.ictoutsourcing.casefile.UnknownCase;

class RecordBookTest {

    static final String[] PACKAGES = {"tw.ictoutsourcing.casefile", "tw.ictoutsourcing.record"};

    static Rooms rooms(TestDatabase database) {
        return new Rooms(database, PACKAGES, FixedRetention.class);
    }

    static RecordEntry entry(String caseNumber, String type) {
        return new RecordEntry(
                caseNumber, "NFU", type, null, Map.of("答案", "符合"), "unit1", "rateImpact", List.of("NFU-5.3.1"));
    }

    /** Opens a case with a record for the request. */
    static String open(Rooms rooms) {
        List<String> number = new ArrayList<>();
        rooms.inTransaction(() -> {
            number.add(rooms.get(CaseNumbers.class).next(LocalDate.of(2026, 11, 20)));
            rooms.get(CaseRegister.class).open(number.get(0), Map.of("procedure", "NFU"));
            rooms.get(RecordBook.class).append(entry(number.get(0), "request"));
        });
        return number.get(0);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void decisionsGoIntoTheLastRecordOfTheirTransaction(TestDatabase database) {
        try (Rooms rooms = rooms(database)) {
            String number = open(rooms);
            RecordBook book = rooms.get(RecordBook.class);
            rooms.inTransaction(() -> {
                book.decided(number, new Decided("asset-risk", 2, List.of("risk_high")));
                book.append(entry(number, "task"));
                book.append(entry(number, "checklist"));
            });
            List<Map<String, Object>> rows = rooms.jdbc()
                    .queryForList("select * from outsourcing_record where sequence_no > 1 order by sequence_no");
            assertThat(rows).hasSize(2);
            assertThat(rows.get(0)).containsEntry("decisions", "[]");
            assertThat(rows.get(1).get("decisions").toString()).contains("asset-risk", "2", "risk_high");
            assertThat(rows.get(1)).containsEntry("form_code", "IMS-P-018-03").containsEntry("clauses", "NFU-5.3.1");
            assertThat(rooms.get(RecordCheck.class).faults()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void whatAColumnCannotHoldIsRefusedInChineseAndNothingIsRecorded(TestDatabase database) {
        try (Rooms rooms = rooms(database)) {
            String number = open(rooms);
            RecordEntry longTitle =
                    new RecordEntry(number, "NFU", "task", "長".repeat(4001), Map.of(), null, null, List.of());
            RecordEntry longType = entry(number, "t".repeat(101));
            for (RecordEntry entry : List.of(longTitle, longType)) {
                assertThatThrownBy(() -> rooms.inTransaction(
                                () -> rooms.get(RecordBook.class).append(entry)))
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessageMatching("「紀錄(標題|種類)」至多 \\d+ 字，現有 \\d+ 字");
            }
            assertThat(rooms.jdbc().queryForObject("select count(*) from outsourcing_record", Integer.class))
                    .isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void decisionsWithoutARecordGetOneOfTheirOwn(TestDatabase database) {
        try (Rooms rooms = rooms(database)) {
            String number = open(rooms);
            rooms.inTransaction(() -> {
                rooms.get(RecordBook.class).decided(number, new Decided("asset-risk", 1, List.of("a")));
                rooms.get(RecordBook.class).decided(number, new Decided("audit-frequency", 1, List.of("b")));
            });
            Map<String, Object> row =
                    rooms.jdbc().queryForMap("select * from outsourcing_record where type = 'decision'");
            assertThat(row)
                    .containsEntry("title", "決策：asset-risk、audit-frequency")
                    .containsEntry("actor", "系統");
            assertThat(row).containsEntry("procedure", "NFU");
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void periodThatStartsNowIsKnownNowAnyOtherFollowsItsEvent(TestDatabase database) {
        try (Rooms rooms = rooms(database)) {
            String number = open(rooms);
            rooms.inTransaction(() -> rooms.get(RecordBook.class).append(entry(number, "checklist")));
            List<Map<String, Object>> rows =
                    rooms.jdbc().queryForList("select * from outsourcing_record order by sequence_no");
            assertThat(rows.get(0)).containsEntry("retained_from", "契約終止").containsEntry("retained_until", null);
            assertThat(rows.get(1).get("retained_until"))
                    .hasToString(LocalDate.now().plusYears(3).toString());
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void rollbackLeavesNoRecordAndNoCase(TestDatabase database) {
        try (Rooms rooms = rooms(database)) {
            assertThatThrownBy(() -> rooms.inTransaction(() -> {
                        rooms.get(CaseRegister.class).open("115-0001", Map.of());
                        rooms.get(RecordBook.class).append(entry("115-0001", "request"));
                        throw new IllegalStateException();
                    }))
                    .isInstanceOf(IllegalStateException.class);
            assertThat(rooms.jdbc().queryForList("select * from outsourcing_record"))
                    .isEmpty();
            assertThat(rooms.jdbc().queryForList("select * from outsourcing_case"))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void recordOfAnUnknownCaseOrOutsideATransactionIsRefused(TestDatabase database) {
        try (Rooms rooms = rooms(database)) {
            RecordBook book = rooms.get(RecordBook.class);
            assertThatThrownBy(() -> rooms.inTransaction(() -> book.append(entry("115-0404", "task"))))
                    .isInstanceOf(UnknownCase.class);
            assertThatThrownBy(() -> book.append(entry("115-0404", "task"))).hasMessageContaining("同一交易");
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void whatWasRememberedOfTheChainIsHeldAgainstTheDatabase(TestDatabase database) {
        try (Rooms rooms = rooms(database)) {
            String number = open(rooms);
            RecordBook book = rooms.get(RecordBook.class);
            // A writer after the records fails: they are rolled back, though the end of the chain was already noted.
            assertThatThrownBy(() -> rooms.inTransaction(() -> {
                        rooms.get(CaseRegister.class).update("115-0404", Map.of("phase", "審核"));
                        book.append(entry(number, "task"));
                    }))
                    .isInstanceOf(UnknownCase.class);
            rooms.inTransaction(() -> book.append(entry(number, "task")));
            rooms.jdbc().update("update outsourcing_case set legal_hold = true");
            rooms.inTransaction(() -> book.append(entry(number, "task")));
            assertThat(rooms.jdbc()
                            .queryForList(
                                    "select legal_hold from outsourcing_record order by sequence_no", Boolean.class))
                    .containsExactly(false, false, true);
            assertThat(rooms.get(RecordCheck.class).faults()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void aNumberThatWasGivenBackBeginsAChainOfItsOwn(TestDatabase database) {
        try (Rooms rooms = rooms(database)) {
            Runnable opening = () -> {
                rooms.get(CaseRegister.class).open("115-0001", Map.of());
                rooms.get(RecordBook.class).append(entry("115-0001", "request"));
            };
            assertThatThrownBy(() -> rooms.inTransaction(() -> {
                        opening.run();
                        rooms.get(CaseRegister.class).update("115-0404", Map.of("phase", "審核"));
                    }))
                    .isInstanceOf(UnknownCase.class);
            rooms.inTransaction(opening);
            assertThat(rooms.get(RecordCheck.class).faults()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void peopleWhoRecordInTheSameCaseAtOnceStillFormOneChain(TestDatabase database) {
        try (Rooms rooms = rooms(database)) {
            String number = open(rooms);
            CompletableFuture<?>[] people = new CompletableFuture<?>[6];
            for (int i = 0; i < people.length; i++) {
                people[i] = CompletableFuture.runAsync(() ->
                        rooms.inTransaction(() -> rooms.get(RecordBook.class).append(entry(number, "task"))));
            }
            CompletableFuture.allOf(people).join();
            assertThat(rooms.get(RecordCheck.class).faults()).isEmpty();
            assertThat(rooms.get(CaseRegister.class).require(number).recordCount())
                    .isEqualTo(7);
        }
    }
}
