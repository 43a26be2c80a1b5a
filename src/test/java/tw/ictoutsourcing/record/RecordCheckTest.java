package tw.ictoutsourcing.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.DefaultApplicationArguments;
import tw.ictoutsourcing.Rooms;
import tw.ictoutsourcing.TestDatabase;

class RecordCheckTest {

    /** Two cases with three records each. */
    private static Rooms filled(TestDatabase database) {
        Rooms rooms = RecordBookTest.rooms(database);
        for (int i = 0; i < 2; i++) {
            String number = RecordBookTest.open(rooms);
            rooms.inTransaction(() -> {
                rooms.get(RecordBook.class).append(RecordBookTest.entry(number, "task"));
                rooms.get(RecordBook.class).append(RecordBookTest.entry(number, "checklist"));
            });
        }
        return rooms;
    }

    /** What somebody with full rights on the database could do. */
    private static void tamper(Rooms rooms, TestDatabase database, String sql) {
        if (database == TestDatabase.POSTGRESQL) {
            rooms.jdbc().execute("alter table outsourcing_record disable trigger all");
        }
        assertThat(rooms.jdbc().update(sql)).isPositive();
    }

    private static List<String> faults(Rooms rooms) {
        return rooms.get(RecordCheck.class).faults();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void untouchedRecordsHaveNoFault(TestDatabase database) {
        try (Rooms rooms = filled(database)) {
            assertThat(faults(rooms)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void changeOfAnyColumnOfAnyRowIsFound(TestDatabase database) {
        try (Rooms rooms = filled(database)) {
            if (database == TestDatabase.POSTGRESQL) {
                rooms.jdbc().execute("alter table outsourcing_record disable trigger all");
            }
            List<String> columns = new ArrayList<>(RecordRow.COLUMNS);
            columns.add("hash");
            columns.remove("case_number");
            columns.remove("sequence_no");
            for (String column : columns) {
                for (int row : IntStream.rangeClosed(1, 3).toArray()) {
                    String where = " where case_number = '115-0001' and sequence_no = " + row;
                    Object before = rooms.jdbc()
                            .queryForObject("select " + column + " from outsourcing_record" + where, Object.class);
                    rooms.jdbc().update("update outsourcing_record set " + column + " = " + other(column) + where);
                    assertThat(faults(rooms)).as(column + " of row " + row).isNotEmpty();
                    rooms.jdbc().update("update outsourcing_record set " + column + " = ?" + where, before);
                    assertThat(faults(rooms)).as(column + " restored").isEmpty();
                }
            }
        }
    }

    private static String other(String column) {
        return switch (column) {
            case "recorded_at" -> "timestamp with time zone '2020-01-01 00:00:00+00'";
            case "retained_until" -> "date '2020-01-01'";
            case "retention_years" -> "1";
            case "legal_hold" -> "not legal_hold";
            default -> "'x'";
        };
    }

    @Test
    void everyColumnOfTheTableIsHashed() {
        try (Rooms rooms = RecordBookTest.rooms(TestDatabase.H2)) {
            List<String> columns = rooms.jdbc()
                    .queryForList(
                            "select lower(column_name) from information_schema.columns"
                                    + " where lower(table_name) = 'outsourcing_record' and lower(column_name) <> 'hash'",
                            String.class);
            assertThat(RecordRow.COLUMNS).containsExactlyInAnyOrderElementsOf(columns);
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void recordMovedToAnotherPlaceIsFound(TestDatabase database) {
        try (Rooms rooms = filled(database)) {
            tamper(rooms, database, "update outsourcing_record set sequence_no = 9 where sequence_no = 2");
            assertThat(faults(rooms)).anyMatch(f -> f.contains("第 2 筆紀錄遺失"));
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void recordMovedToAnotherCaseIsFound(TestDatabase database) {
        try (Rooms rooms = filled(database)) {
            tamper(
                    rooms,
                    database,
                    "update outsourcing_record set case_number = '115-0002', sequence_no = 4"
                            + " where case_number = '115-0001' and sequence_no = 3");
            assertThat(faults(rooms)).anyMatch(f -> f.contains("115-0001")).anyMatch(f -> f.contains("115-0002"));
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void recordDeletedInTheMiddleIsFound(TestDatabase database) {
        try (Rooms rooms = filled(database)) {
            tamper(
                    rooms,
                    database,
                    "delete from outsourcing_record where case_number = '115-0001' and sequence_no = 2");
            assertThat(faults(rooms)).anyMatch(f -> f.contains("115-0001") && f.contains("第 2 筆紀錄遺失"));
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void recordDeletedAtTheTailIsFound(TestDatabase database) {
        try (Rooms rooms = filled(database)) {
            tamper(
                    rooms,
                    database,
                    "delete from outsourcing_record where case_number = '115-0001' and sequence_no = 3");
            assertThat(faults(rooms)).containsExactly("案號 115-0001：登記簿載有 3 筆紀錄，實有 2 筆。");
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void allRecordsOfACaseDeletedIsFound(TestDatabase database) {
        try (Rooms rooms = filled(database)) {
            tamper(rooms, database, "delete from outsourcing_record where case_number = '115-0002'");
            assertThat(faults(rooms)).containsExactly("案號 115-0002：登記簿載有 3 筆紀錄，實有 0 筆。");
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void caseDeletedWithItsRecordsLeavesAGapInTheNumbers(TestDatabase database) {
        try (Rooms rooms = filled(database)) {
            tamper(rooms, database, "delete from outsourcing_record where case_number = '115-0002'");
            rooms.jdbc().update("delete from outsourcing_case where case_number = '115-0002'");
            assertThat(faults(rooms)).containsExactly("案號 115-0002：已編號，但登記簿查無此案（案號不連續）。");
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void changedRecordWithAFreshHashBreaksTheChain(TestDatabase database) {
        try (Rooms rooms = filled(database)) {
            for (int row = 1; row <= 3; row++) {
                String where = " where case_number = '115-0001' and sequence_no = " + row;
                tamper(rooms, database, "update outsourcing_record set title = '改過'" + where);
                String hash = rooms.jdbc()
                        .query("select * from outsourcing_record" + where, (r, n) -> HashChain.hash(RecordRow.from(r)))
                        .get(0);
                rooms.jdbc().update("update outsourcing_record set hash = ?" + where, hash);
                assertThat(faults(rooms)).as("row " + row).isNotEmpty();
            }
        }
    }

    @Test
    void postgresqlItselfRefusesToChangeOrDeleteRecords() {
        try (Rooms rooms = filled(TestDatabase.POSTGRESQL)) {
            for (String sql : List.of(
                    "update outsourcing_record set title = 'x'",
                    "delete from outsourcing_record",
                    "truncate outsourcing_record")) {
                assertThatThrownBy(() -> rooms.jdbc().update(sql)).hasMessageContaining("紀錄只能新增");
            }
        }
    }

    @Test
    void commandEndsWithACodeThatTellsWhetherThereIsAFault() {
        try (Rooms rooms = filled(TestDatabase.H2)) {
            assertThat(run(rooms, "--check-records")).containsExactly(0);
            assertThat(run(rooms)).isEmpty();
            rooms.jdbc().update("update outsourcing_record set content = '{}' where sequence_no = 1");
            assertThat(run(rooms, "--check-records")).containsExactly(1);
        }
    }

    private static List<Integer> run(Rooms rooms, String... arguments) {
        List<Integer> codes = new ArrayList<>();
        new CheckRecords(rooms.get(RecordCheck.class), codes::add).run(new DefaultApplicationArguments(arguments));
        return codes;
    }

    @Test
    void hashDoesNotDependOnTheOrderOfColumns() {
        RecordRow one = new RecordRow(Map.of("title", "a", "type", "b"));
        RecordRow two = new RecordRow(new java.util.TreeMap<>(Map.of("type", "b", "title", "a")));
        assertThat(HashChain.hash(one)).isEqualTo(HashChain.hash(two)).hasSize(64);
    }
}
