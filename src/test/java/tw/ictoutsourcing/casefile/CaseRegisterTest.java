package tw.ictoutsourcing.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tw.ictoutsourcing.Rooms;
import tw.ictoutsourcing.TestDatabase;

class CaseRegisterTest {

    private static Rooms rooms(TestDatabase database) {
        return new Rooms(database, new String[] {"tw.ictoutsourcing.casefile"});
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void registerKeepsTheLatestFactsOfACase(TestDatabase database) {
        try (Rooms rooms = rooms(database)) {
            CaseRegister register = rooms.get(CaseRegister.class);
            rooms.inTransaction(() -> {
                register.open("115-0001", Map.of("title", "校務系統", "procedure", "NFU", "unknownKey", "ignored"));
                register.update("115-0001", Map.of("phase", "規劃", "contractAmount", 12_000_000L));
            });
            Map<String, Object> later = new HashMap<>(Map.of("contractStart", "2026-12-01", "status", "已結案"));
            later.put("procedure", null);
            rooms.inTransaction(() -> register.update("115-0001", later));

            CaseRow row = register.require("115-0001");
            assertThat(row.title()).isEqualTo("校務系統");
            assertThat(row.phase()).isEqualTo("規劃");
            assertThat(row.contractAmount()).isEqualTo(12_000_000L);
            assertThat(row.contractStart()).isEqualTo(LocalDate.of(2026, 12, 1));
            assertThat(row.procedure()).isNull();
            assertThat(row.isOpen()).isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void changesAreSeenInTheSameTransactionAndGoneAfterARollback(TestDatabase database) {
        try (Rooms rooms = rooms(database)) {
            CaseRegister register = rooms.get(CaseRegister.class);
            assertThatThrownBy(() -> rooms.inTransaction(() -> {
                        register.open("115-0001", Map.of("title", "校務系統"));
                        assertThat(register.find("115-0001")).isPresent();
                        throw new IllegalStateException();
                    }))
                    .isInstanceOf(IllegalStateException.class);
            assertThat(register.find("115-0001")).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void unknownCaseIsRefusedInChinese(TestDatabase database) {
        try (Rooms rooms = rooms(database)) {
            CaseRegister register = rooms.get(CaseRegister.class);
            assertThatThrownBy(() -> register.require("115-9999"))
                    .isInstanceOf(UnknownCase.class)
                    .hasMessageContaining("查無案號「115-9999」");
            assertThatThrownBy(() -> rooms.inTransaction(() -> register.update("115-9999", Map.of("phase", "規劃"))))
                    .isInstanceOf(UnknownCase.class);
            assertThatThrownBy(() -> register.open("115-0001", Map.of("contractEnd", "115/11/20")))
                    .hasMessageContaining("契約結束日");
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void whatAColumnCannotHoldIsRefusedInChinese(TestDatabase database) {
        try (Rooms rooms = rooms(database)) {
            CaseRegister register = rooms.get(CaseRegister.class);
            rooms.inTransaction(() -> register.open("115-0001", Map.of("title", "案".repeat(1000))));
            assertThatThrownBy(() ->
                            rooms.inTransaction(() -> register.update("115-0001", Map.of("title", "案".repeat(1001)))))
                    .hasMessageContaining("「案名」至多 1000 字，現有 1001 字");
            assertThatThrownBy(() -> rooms.inTransaction(
                            () -> register.update("115-0001", Map.of("vendorName", "公".repeat(401)))))
                    .hasMessageContaining("「委外廠商」至多 400 字");
            assertThat(register.require("115-0001").title()).hasSize(1000);
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void vendorsAndTheirSelfChecksKeepTheLatest(TestDatabase database) {
        try (Rooms rooms = rooms(database)) {
            Vendors vendors = rooms.get(Vendors.class);
            rooms.inTransaction(() -> vendors.remember(List.of(new Vendor("90000001", "甲公司", "a@example.org"))));
            rooms.inTransaction(() -> {
                vendors.remember(
                        List.of(new Vendor("90000001", "甲公司", "b@example.org"), new Vendor("90000017", "乙公司", null)));
                assertThat(vendors.find("90000017")).isPresent();
            });
            assertThat(vendors.find("90000001").orElseThrow().contact()).isEqualTo("b@example.org");
            assertThat(vendors.find("90000017").orElseThrow().contact()).isNull();

            SelfChecks checks = rooms.get(SelfChecks.class);
            assertThat(checks.latest("115-0001", "90000001")).isEmpty();
            checks.remember("115-0001", "90000001", "限期改善");
            checks.remember("115-0001", "90000001", "通過");
            assertThat(checks.latest("115-0001", "90000001")).contains("通過");
        }
    }
}
