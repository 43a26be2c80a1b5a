package tw.ictoutsourcing.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tw.ictoutsourcing.Rooms;
import tw.ictoutsourcing.TestDatabase;

class DisposalsTest {

    private static final LocalDate CLOSED = LocalDate.of(2027, 6, 30);
    private static final LocalDate DUE = CLOSED.plusYears(3).plusDays(1);

    /** A closed case with two records, and another that gets the certificates. */
    private static Rooms closed(TestDatabase database) {
        Rooms rooms = RecordBookTest.rooms(database);
        String number = RecordBookTest.open(rooms);
        RecordBookTest.open(rooms);
        rooms.inTransaction(() -> rooms.get(RecordBook.class).append(RecordBookTest.entry(number, "checklist")));
        rooms.inTransaction(() -> {
            rooms.get(RetentionPeriods.class).contractEnded(number, CLOSED.minusDays(30));
            rooms.get(RetentionPeriods.class).caseClosed(number, "NFU", CLOSED);
        });
        return rooms;
    }

    private static void dispose(Rooms rooms, LocalDate dueOn) {
        rooms.inTransaction(() -> {
            Disposals.Result result = rooms.get(Disposals.class).disposeOf("115-0001", dueOn, dueOn);
            rooms.get(RecordBook.class)
                    .append(new RecordEntry(
                            "115-0002", null, Disposals.CERTIFICATE, null, result.certificate(), null, null, null));
        });
    }

    private static List<String> faults(Rooms rooms) {
        return rooms.get(RecordCheck.class).faults();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void chainStillFitsAfterDisposalAndOnlyWithTheCertificate(TestDatabase database) {
        try (Rooms rooms = closed(database)) {
            dispose(rooms, DUE);
            assertThat(rooms.jdbc()
                            .queryForList(
                                    "select distinct content from outsourcing_record where case_number = '115-0001'",
                                    String.class))
                    .containsExactly(Disposals.TOMBSTONE);
            assertThat(faults(rooms)).isEmpty();
            if (database == TestDatabase.POSTGRESQL) {
                rooms.jdbc().execute("alter table outsourcing_record disable trigger all");
            }
            rooms.jdbc().update("update outsourcing_record set title = 'x' where case_number = '115-0001'");
            assertThat(faults(rooms)).hasSize(2).allMatch(fault -> fault.contains("115-0001"));
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void contentErasedWithoutACertificateIsAFault(TestDatabase database) {
        try (Rooms rooms = closed(database)) {
            rooms.inTransaction(() -> rooms.get(Disposals.class).disposeOf("115-0001", DUE, DUE));
            assertThat(faults(rooms)).hasSize(2);
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void neitherBeforeTheLastPeriodIsOverNorWhileHeldNorTwice(TestDatabase database) {
        try (Rooms rooms = closed(database)) {
            LegalHolds holds = rooms.get(LegalHolds.class);
            assertThat(rooms.get(Disposals.class).due(CLOSED.plusYears(3))).isEmpty();
            assertThatThrownBy(() -> dispose(rooms, CLOSED.plusYears(3)))
                    .isInstanceOf(DisposalRefused.class)
                    .hasMessageContaining("保存期限未到（最早 2030-06-30）");
            rooms.inTransaction(() -> holds.place("115-0001", null, "訴訟", "ims1"));
            assertThatThrownBy(() -> dispose(rooms, DUE)).hasMessageContaining("在保全中");
            rooms.inTransaction(() -> holds.lift("115-0001", null, "判決確定", "ciso1"));
            assertThat(rooms.get(Disposals.class).due(DUE)).singleElement().satisfies(due -> assertThat(due.records())
                    .isEqualTo(2));
            dispose(rooms, DUE);
            assertThatThrownBy(() -> dispose(rooms, DUE)).hasMessageContaining("沒有可銷毀的紀錄");
            assertThat(rooms.get(Disposals.class).isEmpty("115-0001")).isTrue();
            assertThat(faults(rooms)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void aCaseThatIsOpenHasNoPeriodThatCouldBeOver(TestDatabase database) {
        try (Rooms rooms = closed(database)) {
            assertThatThrownBy(() -> rooms.get(Disposals.class)
                            .disposeOf("115-0002", LocalDate.of(2999, 1, 1), LocalDate.of(2999, 1, 1)))
                    .hasMessageContaining("保存期限未到（最早 結案後起算）");
        }
    }
}
