package tw.ictoutsourcing.wholecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ContinuityDrillTest extends Walking {

    @BeforeEach
    void contractRuns() {
        request(CAMPUS);
        walk.until("superviseContract");
        walk.fire("contractStarts");
        walk.clockAt("2027-02-01");
    }

    @Test
    void penetrationTestWaitsUntilTheVendorHasThirtyDaysNotice() {
        drill("攻防演練", "2");
        walk.usual("draftDrill");
        approve(29, true);
        assertThat(walk.open()).contains("approveDrill");
        assertThat(walk.open("approveDrill").shown().get("blockers").toString()).contains("30 天前");
        assertThat(told()).doesNotContain("drill-announced");
        approve(30, true);
        assertThat(told("drill-announced")).isNotEmpty();
        assertThat(walk.waitsFor("drillDay")).isTrue();
    }

    @Test
    void drillWithoutPenetrationTestMayBeTomorrowButNotToday() {
        drill("備援復原", "2");
        walk.usual("draftDrill");
        approve(0, false);
        assertThat(walk.open()).contains("approveDrill");
        approve(1, false);
        assertThat(walk.waitsFor("drillDay")).isTrue();
    }

    @Test
    void drillsRecurAtTheCycleOfTheHigherValueUntilTheContractEnds() {
        drill("業務持續", "4");
        walk.open("draftDrill").files().send();
        walk.open("approveDrill").send("planOutcome", "退回補正", "planOpinion", "缺少異地備援");
        walk.usual("draftDrill");
        assertThat(walk.open("approveDrill").shown())
                .containsEntry("cycleMonths", 6)
                .containsEntry("offsiteBackup", "必要");
        approve(1, false);
        walk.fire("drillDay").usual("conductDrill").usual("reportDrill").usual("checkDrill");
        assertThatThrownBy(() -> close("2027-08-03")).hasMessageContaining("超過週期");
        close("2027-08-02");
        walk.fire("nextDrillDue");
        assertThat(walk.open()).contains("draftDrill");
        assertThat(walk.open("draftDrill").items()).as("a new plan each time").allSatisfy(item -> assertThat(
                        (java.util.List<?>) item.get("evidence"))
                .isEmpty());
        assertThat(walk.walked()).doesNotContain("continuity-drill/correct", "continuity-drill/drillsDone");
    }

    @Test
    void whatADrillFindsIsCorrectedAndTheLastOneOfAContractEndsTheMatter() {
        walk.clockAt("2029-11-01");
        walk.besideByMessage("continuity-drill", "unit1", request("備援復原", "1"));
        walk.usual("draftDrill");
        approve(1, false);
        walk.fire("drillDay").usual("conductDrill").usual("reportDrill");
        walk.open("checkDrill")
                .first("result", "不符合", "remark", "備份無法還原")
                .rest("result", "符合")
                .send();
        walk.usual("proposeCorrection")
                .usual("acceptPlan")
                .usual("carryOutCorrection")
                .usual("recheckCorrection");
        close("2030-11-01");
        assertThat(walk.walked())
                .contains("continuity-drill/correct", "continuity-drill/drillsDone", "continuity-drill/drillByMessage")
                .doesNotContain("continuity-drill/nextDrillDue");
        assertThat(recorded("checkDrill")).hasSize(1);
    }

    private void drill(String kind, String value) {
        walk.beside("continuity-drill", "unit1", request(kind, value));
    }

    static Map<String, Object> request(String kind, String value) {
        return Values.of(
                "drillKind",
                kind,
                "systemValue",
                "1",
                "dataValue",
                value,
                "exposedService",
                true,
                "tolerableOutage",
                "可中斷四小時；每日備份並異地存放");
    }

    private void approve(int daysAhead, boolean penetration) {
        walk.open("approveDrill")
                .send(
                        "planOutcome",
                        "同意",
                        "drillDate",
                        LocalDate.parse(UsualWork.now().substring(0, 10))
                                .plusDays(daysAhead)
                                .toString(),
                        "drillTarget",
                        "校務系統測試環境",
                        "penetrationTest",
                        penetration,
                        "planOpinion",
                        "同意，異地備援已評估");
    }

    private void close(String next) {
        walk.open("closeDrill").send("nextDrillOn", next, "drillImprovement", "調整備份排程");
    }
}
