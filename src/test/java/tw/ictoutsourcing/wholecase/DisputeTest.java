package tw.ictoutsourcing.wholecase;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DisputeTest extends Walking {

    @BeforeEach
    void contractRuns() {
        request(CAMPUS);
        walk.until("superviseContract");
        walk.fire("contractStarts");
        walk.clockAt("2027-02-01");
    }

    @Test
    void consensusInAMeetingEndsTheDispute() {
        dispute("履約爭議");
        meet("已有共識");
        assertThat(walk.open()).containsExactly("superviseContract");
        assertThat(told("dispute-settled")).isNotEmpty();
        assertThat(walk.walked())
                .contains("dispute/settled")
                .doesNotContain("dispute/decideDispute", "dispute/handleAbnormality", "dispute/correct");
    }

    @Test
    void thirdMeetingWithoutConsensusGoesToTheSupervisorWhoMayEndIt() {
        dispute("履約爭議");
        meet("尚無共識");
        meet("尚無共識");
        assertThat(walk.open()).contains("holdMeeting").doesNotContain("decideDispute");
        meet("尚無共識");
        assertThat(walk.open()).contains("decideDispute").doesNotContain("holdMeeting");
        walk.open("decideDispute").send("ruling", "就此結束", "rulingReason", "另依契約調解條款辦理");
        assertThat(walk.open()).containsExactly("superviseContract");
        assertThat(recorded("holdMeeting")).hasSize(3);
    }

    @Test
    void supervisorMayDemandCorrection() {
        dispute("履約爭議");
        meet("尚無共識");
        meet("尚無共識");
        meet("尚無共識");
        walk.open("decideDispute").send("ruling", "限期改善", "rulingReason", "未依契約提供服務報告");
        walk.open("checkUnmetDuties")
                .first("result", "不符合", "remark", "未提供報告")
                .rest("result", "符合")
                .send();
        walk.usual("proposeCorrection")
                .usual("acceptPlan")
                .usual("carryOutCorrection")
                .usual("recheckCorrection");
        assertThat(walk.walked()).contains("dispute/correct", "dispute/settled");
    }

    @Test
    void abnormalityThatStaysGoesToCorrectionUnlessEverythingIsFulfilled() {
        walk.besideByMessage("dispute", "unit1", raised("異常事件"));
        assertThat(walk.open()).contains("handleAbnormality").doesNotContain("holdMeeting");
        walk.open("handleAbnormality").send("abnormalityHandling", "重啟服務後仍間歇中斷", "meetingOutcome", "未排除");
        walk.open("checkUnmetDuties").rest("result", "符合").send();
        assertThat(walk.open()).containsExactly("superviseContract");
        assertThat(walk.walked())
                .contains("dispute/dutiesUnmet", "dispute/disputeByMessage")
                .doesNotContain("dispute/correct");
    }

    @Test
    void suspectedIncidentIsHandledAsOneAtOnce() {
        dispute("異常事件");
        walk.open("handleAbnormality").send("abnormalityHandling", "發現不明帳號登入", "meetingOutcome", "疑似資安事件");
        assertThat(walk.open()).contains("gradeIncident", "containDamage", "respondIncident");
        walk.open("gradeIncident").send("incidentConfirmed", "不是資安事件", "gradeReason", "為測試帳號");
        assertThat(walk.walked())
                .contains("dispute/handleIncident", "security-incident/notIncident", "dispute/settled");
        assertThat(walk.open()).containsExactly("superviseContract");
    }

    private void dispute(String kind) {
        walk.beside("dispute", "unit1", raised(kind));
    }

    private static Map<String, Object> raised(String kind) {
        return Values.of("disputeKind", kind, "disputeOn", "2027-01-30", "disputeFacts", "連續兩月未提供服務報告，契約第八條");
    }

    private void meet(String outcome) {
        walk.open("holdMeeting")
                .send(
                        "meetingDate",
                        "2027-02-01",
                        "meetingPeople",
                        "雙方專案經理",
                        "meetingConclusion",
                        "廠商說明原因並提出補正期程",
                        "meetingOutcome",
                        outcome);
    }
}
