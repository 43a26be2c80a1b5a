package tw.ictoutsourcing.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.dao.DuplicateKeyException;
import tw.ictoutsourcing.Rooms;
import tw.ictoutsourcing.TestDatabase;

class AccessRegisterTest {

    private static final String CASE = "115-0001";
    private static final String VENDOR = "90000001";
    private static final LocalDate DAY = LocalDate.of(2027, 1, 4);

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void accessIsOpenUntilItIsClosedAndThenOpenToOthersAgain(TestDatabase database) {
        try (Rooms rooms = rooms(database)) {
            AccessRegister register = rooms.get(AccessRegister.class);
            register.open(grant("1", "王大明", "帳號", "wang"));
            assertThat(register.openOf(CASE, "王大明")).singleElement().satisfies(open -> assertThat(open.closedOn())
                    .isNull());
            assertThatThrownBy(() -> register.open(grant("2", "王大明", "帳號", "wang2")))
                    .isInstanceOf(AccessRefused.class)
                    .hasMessageContaining("每人每種只開一個");
            assertThatThrownBy(() -> register.open(grant("2", "林小美", "帳號", "wang")))
                    .hasMessageContaining("不得共用");
            register.open(grant("3", "林小美", "門禁", "wang"));

            assertThat(register.close("1", DAY, "sysadmin1", "畫面")).isTrue();
            assertThat(register.close("1", DAY.plusDays(1), "sysadmin1", "再一次")).isFalse();
            assertThat(register.openIn(CASE)).extracting(AccessGrant::id).containsExactly("3");
            register.open(grant("2", "林小美", "帳號", "wang"));
            assertThat(register.openIn(CASE)).hasSize(2);
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void twoAtTheSameMomentCannotBothBeWritten(TestDatabase database) {
        try (Rooms rooms = rooms(database)) {
            rooms.get(AccessRegister.class).open(grant("1", "王大明", "帳號", "wang"));
            assertThatThrownBy(
                            () -> rooms.jdbc()
                                    .update(
                                            "insert into access_grant (id, case_number, vendor_id, person, kind, name, valid_from,"
                                                    + " valid_until, open_kind, open_name) select '2', case_number, vendor_id, person,"
                                                    + " kind, 'other', valid_from, valid_until, open_kind, 'other' from access_grant"))
                    .isInstanceOf(DuplicateKeyException.class);
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void whoLeftIsNotAdmittedAgainAndAReportedStrangerOpensNoCase(TestDatabase database) {
        try (Rooms rooms = rooms(database)) {
            AdmittedPeople people = rooms.get(AdmittedPeople.class);
            people.leave(CASE, VENDOR, "路人", DAY);
            assertThat(people.anyOf(CASE, VENDOR)).isFalse();
            people.admit(CASE, VENDOR, List.of("王大明", "林小美"), DAY);
            assertThat(people.anyOf(CASE, VENDOR)).isTrue();
            people.leave(CASE, VENDOR, "王大明", DAY);
            people.admit(CASE, VENDOR, List.of("王大明"), DAY);
            assertThat(people.admitted(CASE, VENDOR, "王大明")).isFalse();
            assertThat(people.hasLeft(CASE, VENDOR, "王大明")).isTrue();
            assertThat(people.admitted(CASE, VENDOR, "林小美")).isTrue();
        }
    }

    private static AccessGrant grant(String id, String person, String kind, String name) {
        return new AccessGrant(id, CASE, VENDOR, person, kind, name, DAY, DAY.plusMonths(6), null, null, null, null);
    }

    private static Rooms rooms(TestDatabase database) {
        return new Rooms(database, new String[] {"tw.ictoutsourcing.access"});
    }
}
