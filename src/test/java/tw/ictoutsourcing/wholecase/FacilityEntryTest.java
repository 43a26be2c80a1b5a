package tw.ictoutsourcing.wholecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Nobody enters the server room unasked, unescorted, or with devices that nobody knows of. */
class FacilityEntryTest extends WithAccess {

    private static final CaseData WRATB = CAMPUS.asking("procedure", "WRATB");

    @Test
    void portableMediaNeedTheApproversLeaveAndEveryEntryIsRegistered() {
        inContract(CAMPUS);
        walk.beside("facility-entry", "vendor-a1", entry("portableMedia", true, "mediaList", "行動硬碟一顆"));
        assertThat(walk.finds("sysadmin1", "approveEntry")).isFalse();
        walk.open("approveEntry", "chief1").send("entryOutcome", "同意", "escortName", "陳組員");
        assertThat(told("entry-approved")).hasSize(3);
        walk.usual("registerEntry");
        assertThat(jdbc.sql(
                                "select form_code from outsourcing_record where case_number = ? and element_id = 'registerEntry'")
                        .param(walk.caseNumber())
                        .query(String.class)
                        .list())
                .containsExactly("IMS-P-011-01");
        assertThat(walk.walked())
                .contains("facility-entry/entryClosed")
                .doesNotContain("facility-entry/reviewEntryRegister", "facility-entry/correctEntry");
    }

    @Test
    void escortOfTheHighSchoolAgreesAndTheRegisterIsReviewed() {
        inContract(CaseData.named("backbone-operation"));
        walk.beside("facility-entry", "unit4", entry("entryDate", "2025-08-05"));
        walk.open("approveEntry", "sysadmin1").send("entryOutcome", "同意", "escortName", "陳組員");
        walk.usual("registerEntry");
        assertThat(walk.open()).contains("reviewEntryRegister");
        walk.usual("reviewEntryRegister");
        assertThat(walk.walked()).contains("facility-entry/entryClosed");
    }

    @Test
    void irregularEntryIsReviewedWhateverTheProcedure() {
        inContract(CAMPUS);
        walk.beside("facility-entry", "vendor-a1", entry());
        walk.usual("approveEntry");
        walk.open("registerEntry")
                .send(
                        "actualIn",
                        "09:35",
                        "actualOut",
                        "13:50",
                        "escortedBy",
                        "陳組員",
                        "escortedThroughout",
                        false,
                        "mediaChecked",
                        true,
                        "workSummary",
                        "更換硬碟",
                        "entryIrregular",
                        true,
                        "irregularity",
                        "逾時離開");
        assertThat(walk.open()).contains("reviewEntryRegister");
    }

    @Test
    void workOutsideOfficeHoursIsAnnouncedInAdvance() {
        inContract(WRATB);
        walk.clockAt("2027-01-05");
        Map<String, Object> soon = entry("entryDate", "2027-01-05", "entryFrom", "12:30", "entryUntil", "18:00");
        walk.beside("facility-entry", "vendor-a1", soon);
        assertThat(walk.open("correctEntry", "vendor-a1")
                        .shown()
                        .get("blockers")
                        .toString())
                .contains("非上班時間進入須先告知", "WRATB-3.5.2");
        walk.open("correctEntry", "vendor-a1")
                .send(
                        "entryCorrection",
                        "改正",
                        "entrants",
                        PERSON,
                        "entryDate",
                        "2027-01-06",
                        "entryFrom",
                        "12:30",
                        "entryUntil",
                        "18:00",
                        "holiday",
                        false);
        assertThat(walk.open()).contains("approveEntry");
        walk.usual("approveEntry").usual("registerEntry");
        assertThat(walk.open()).as("outside office hours").contains("reviewEntryRegister");
        assertThat(walk.walked()).doesNotContain("facility-entry/entryWithdrawn");
    }

    @Test
    void weekendAndHolidayAreOutsideOfficeHoursToo() {
        inContract(WRATB);
        walk.clockAt("2027-01-09");
        walk.beside("facility-entry", "vendor-a1", entry("entryDate", "2027-01-09", "entryFrom", "10:00"));
        assertThat(walk.open()).contains("correctEntry");
        walk.usual("correctEntry");
        walk.clockAt("2027-01-11");
        walk.beside(
                "facility-entry", "vendor-a1", entry("entryDate", "2027-01-11", "entryFrom", "10:00", "holiday", true));
        assertThat(walk.open()).contains("correctEntry");
        walk.usual("correctEntry");
        walk.beside("facility-entry", "vendor-a1", entry("entryDate", "2027-01-11", "entryFrom", "10:00"));
        assertThat(walk.open()).contains("approveEntry");
        assertThat(walk.walked()).contains("facility-entry/entryWithdrawn");
    }

    @Test
    void whoHasNotSignedDoesNotEnterAndNobodyEntersYesterday() {
        inContract(CAMPUS);
        walk.besideByMessage(
                "facility-entry", "vendor-a1", entry("entrants", PERSON + "\n陳新人", "entryDate", "2026-01-05"));
        assertThat(walk.open("correctEntry", "vendor-a1")
                        .shown()
                        .get("blockers")
                        .toString())
                .contains("還沒有完成切結與說明", "「進入時間」已經過了");
        assertThat(walk.walked()).doesNotContain("facility-entry/decideEntryApproval");
    }

    @Test
    void refusedEntryIsToldToWhoAsked() {
        inContract(CAMPUS);
        walk.beside("facility-entry", "unit1", entry());
        walk.open("approveEntry").send("entryOutcome", "不同意", "entryReason", "改遠端提供紀錄");
        assertThat(told("entry-refused")).hasSize(1);
        assertThat(walk.walked())
                .contains("facility-entry/entryRefused")
                .doesNotContain("facility-entry/registerEntry", "facility-entry/notifyEntryApproved");
    }

    @Test
    void timesThatCannotBeAreRefusedAtOnce() {
        inContract(CAMPUS);
        assertThatThrownBy(() -> walk.beside("facility-entry", "unit1", entry("entryFrom", "25:00")))
                .hasMessageContaining("「預定進入時間」");
        assertThatThrownBy(() -> walk.beside("facility-entry", "unit1", entry("entryFrom", "11:30")))
                .hasMessageContaining("「預定離開時間」須晚於「預定進入時間」");
    }

    private Map<String, Object> entry(Object... pairs) {
        Map<String, Object> form = new HashMap<>(Values.of(
                "entrants",
                PERSON,
                "entryPlace",
                "資訊機房",
                "entryPurpose",
                "更換故障硬碟",
                "entryDate",
                "2027-01-05",
                "entryFrom",
                "09:30",
                "entryUntil",
                "11:00",
                "holiday",
                false,
                "portableMedia",
                false));
        form.putAll(Values.of(pairs));
        return form;
    }
}
