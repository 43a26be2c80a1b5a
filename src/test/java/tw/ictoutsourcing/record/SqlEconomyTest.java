package tw.ictoutsourcing.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tw.ictoutsourcing.Rooms;
import tw.ictoutsourcing.TestDatabase;
import tw.ictoutsourcing.casefile.CaseRegister;

/** What a step of a case costs: the engine's own statements are many enough. */
class SqlEconomyTest {

    private static List<String> statements(Rooms rooms, Runnable step) {
        rooms.jdbc().execute("set query_statistics false");
        rooms.jdbc().execute("set query_statistics true");
        rooms.inTransaction(step);
        return rooms
                .jdbc()
                .queryForList(
                        "select sql_statement from information_schema.query_statistics"
                                + " where sql_statement like '%outsourcing_%'",
                        String.class)
                .stream()
                .map(sql -> sql.replaceAll("^(\\w+) .*", "$1"))
                .sorted()
                .toList();
    }

    @Test
    void stepUpdatesItsCaseOnceAndInsertsItsRecordsAsOneBatch() {
        try (Rooms rooms = RecordBookTest.rooms(TestDatabase.H2)) {
            String number = RecordBookTest.open(rooms);
            CaseRegister register = rooms.get(CaseRegister.class);
            RecordBook book = rooms.get(RecordBook.class);
            assertThat(statements(rooms, () -> {
                        register.update(number, Map.of("phase", "審核"));
                        book.append(RecordBookTest.entry(number, "task"));
                        book.decided(number, new Decided("approval-route", 1, List.of("two_signatures")));
                        book.append(RecordBookTest.entry(number, "checklist"));
                        register.update(number, Map.of("protectionLevel", "中", "phase", "採購"));
                    }))
                    .containsExactly("insert", "update");
        }
    }

    @Test
    void openingACaseNeedsNoLock() {
        try (Rooms rooms = RecordBookTest.rooms(TestDatabase.H2)) {
            RecordBookTest.open(rooms);
            assertThat(statements(rooms, () -> {
                        rooms.get(CaseRegister.class).open("115-0002", Map.of("procedure", "NFU"));
                        rooms.get(RecordBook.class).append(RecordBookTest.entry("115-0002", "request"));
                    }))
                    .containsExactly("insert", "insert");
        }
    }
}
