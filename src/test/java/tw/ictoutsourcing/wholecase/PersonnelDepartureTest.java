package tw.ictoutsourcing.wholecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tw.ictoutsourcing.delegate.Dates;

/** What a leaver has is closed the same day, item by item with proof (5.8.1.10). */
class PersonnelDepartureTest extends WithAccess {

    @BeforeEach
    void inContract() {
        inContract(CAMPUS);
    }

    @Test
    void everythingALeaverHasIsClosedTheSameDayWithProofAndTheOthersKeepTheirs() {
        opened(PERSON, "帳號", "nfu-wang");
        opened(PERSON, "門禁", "badge-7");
        opened(COLLEAGUE, "帳號", "nfu-lin");
        walk.beside("personnel-departure", "vendor-a1", leaves(PERSON, today()));
        assertThat(told("departure-reported")).hasSize(3);
        OpenWork closing = walk.open("closeLeaverAccess");
        assertThat(closing.task().getDueDate()).isInSameDayAs(today());
        assertThat(closing.items().toString())
                .contains("nfu-wang", "badge-7", "設備與軟體")
                .doesNotContain("nfu-lin");
        assertThatThrownBy(closing::send).hasMessageContaining("尚未停用或收回");
        closing.each("done", "已完成");
        assertThatThrownBy(closing::send).hasMessageContaining("請上傳佐證");
        closing.files().send();
        assertThat(open()).extracting("name").containsExactly("nfu-lin");
        assertThat(closed())
                .hasSize(2)
                .allSatisfy(row -> assertThat(row.get("PROOF").toString()).contains("proof.txt", "SHA-256"));
        assertThat(walk.open("confirmDeparture").task().getDueDate()).isInSameDayAs(today());
        walk.usual("confirmDeparture");
        assertThat(recorded("fileDeparture")).hasSize(1);
        assertThat(walk.walked())
                .contains(
                        "personnel-departure/departureClosed",
                        "access-period/closedElsewhere",
                        "access-period/accessEndedElsewhere",
                        "access-request/accessOver")
                .doesNotContain("personnel-departure/lastDayComes", "personnel-departure/notifyDepartureOpen");
    }

    @Test
    void whatTheUnitDoesNotConfirmIsDoneAgain() {
        walk.beside("personnel-departure", "unit1", leaves(PERSON, today()));
        walk.usual("closeLeaverAccess");
        walk.open("confirmDeparture")
                .first("confirmed", "未確認", "confirmNote", "筆電還沒有點交")
                .rest("confirmed", "已確認")
                .send();
        assertThat(told("departure-open")).hasSize(3);
        OpenWork again = walk.open("closeLeaverAccess");
        assertThatThrownBy(again::send).hasMessageContaining("尚未停用或收回");
        assertThat(walk.walked()).doesNotContain("personnel-departure/fileDeparture");
        walk.usual("closeLeaverAccess").usual("confirmDeparture");
        assertThat(walk.walked()).contains("personnel-departure/departureClosed");
    }

    @Test
    void departureToComeWaitsForItsDayButNothingMoreIsOpened() {
        walk.besideByMessage("personnel-departure", "vendor-a1", leaves(PERSON, "2027-01-15"));
        assertThat(walk.open()).doesNotContain("closeLeaverAccess");
        ask(PERSON, "帳號");
        assertBlocked("已通報離職");
        walk.fire("lastDayComes");
        assertThat(today()).isEqualTo("2027-01-15");
        assertThat(walk.open("closeLeaverAccess").task().getDueDate()).isInSameDayAs("2027-01-15");
    }

    @Test
    void accessApprovedBeforeSomebodyLeftIsNotOpenedAfterwards() {
        ask(PERSON, "帳號");
        walk.usual("confirmConditions").usual("approveAccess");
        walk.beside("personnel-departure", "vendor-a1", leaves(PERSON, today()));
        assertThatThrownBy(() -> create("nfu-wang")).hasMessageContaining("已通報離職，不再開通任何存取");
        walk.open("createAccess").send("createOutcome", "不開通", "accessSetting", "人員已離職");
        assertThat(open()).isEmpty();
    }

    @Test
    void onlyTheVendorOfTheCaseReportsItsPeople() {
        assertThatThrownBy(() -> walk.beside("personnel-departure", "vendor-b1", leaves(PERSON, today())))
                .hasMessageContaining("案");
    }

    private Map<String, Object> leaves(String person, String day) {
        return Values.of(
                "person",
                person,
                "lastDay",
                day,
                "departureReason",
                "離職",
                "equipmentHeld",
                "筆記型電腦一部",
                "successor",
                "無");
    }

    private String today() {
        return beans.getBean(Dates.class).today();
    }
}
