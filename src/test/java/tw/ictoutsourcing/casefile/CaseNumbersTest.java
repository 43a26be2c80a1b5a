package tw.ictoutsourcing.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tw.ictoutsourcing.Rooms;
import tw.ictoutsourcing.TestDatabase;

class CaseNumbersTest {

    private static final LocalDate IN_115 = LocalDate.of(2026, 11, 20);

    private static Rooms rooms(TestDatabase database) {
        return new Rooms(database, new String[] {"tw.ictoutsourcing.casefile"});
    }

    private static String next(Rooms rooms, LocalDate day) {
        List<String> number = new ArrayList<>();
        rooms.inTransaction(() -> number.add(rooms.get(CaseNumbers.class).next(day)));
        return number.get(0);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void everyYearCountsFromOne(TestDatabase database) {
        try (Rooms rooms = rooms(database)) {
            assertThat(next(rooms, IN_115)).isEqualTo("115-0001");
            assertThat(next(rooms, IN_115)).isEqualTo("115-0002");
            assertThat(next(rooms, LocalDate.of(2027, 1, 1))).isEqualTo("116-0001");
            assertThat(next(rooms, IN_115)).isEqualTo("115-0003");
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void rollbackGivesTheNumberBack(TestDatabase database) {
        try (Rooms rooms = rooms(database)) {
            assertThatThrownBy(() -> rooms.inTransaction(() -> {
                        rooms.get(CaseNumbers.class).next(IN_115);
                        throw new IllegalStateException("later step fails");
                    }))
                    .isInstanceOf(IllegalStateException.class);
            assertThat(next(rooms, IN_115)).isEqualTo("115-0001");
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void casesOpenedAtTheSameMomentGetDifferentNumbers(TestDatabase database) {
        try (Rooms rooms = rooms(database)) {
            List<String> numbers = Collections.synchronizedList(new ArrayList<>());
            CompletableFuture<?>[] clerks = new CompletableFuture<?>[8];
            for (int i = 0; i < clerks.length; i++) {
                clerks[i] = CompletableFuture.runAsync(() -> numbers.add(next(rooms, IN_115)));
            }
            CompletableFuture.allOf(clerks).join();
            assertThat(numbers).doesNotHaveDuplicates().hasSize(8).contains("115-0001", "115-0008");
        }
    }
}
