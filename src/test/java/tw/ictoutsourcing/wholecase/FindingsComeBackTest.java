package tw.ictoutsourcing.wholecase;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.Test;
import tw.ictoutsourcing.incident.Incidents;

/** What a check found is not forgotten when it is corrected. */
class FindingsComeBackTest extends Walking {

    @Test
    void firstAuditIsFullAndTheNextOneOfACleanVendorIsSampled() {
        request(CAMPUS);
        walk.until("planAudit");
        assertThat(walk.open("planAudit").shown()).containsEntry("auditDepth", "全面");
        int full = itemsOfTheAudit();
        walk.usual("conductAudit").usual("reportAudit");
        walk.until("planAudit");
        assertThat(walk.open("planAudit").shown()).containsEntry("auditDepth", "抽樣");
        assertThat(itemsOfTheAudit()).isPositive().isLessThan(full);
    }

    @Test
    void findingMakesTheNextAuditFull() {
        request(CAMPUS);
        walk.until("conductAudit")
                .first("result", "部分符合", "remark", "紀錄不全")
                .rest("result", "符合")
                .send();
        walk.until("reportAudit");
        assertThat(recorded("decideSeverity").toString() + findings())
                .as("only partly conforming: advice")
                .contains("建議")
                .doesNotContain("重大");
        walk.usual("reportAudit");
        walk.until("planAudit");
        assertThat(walk.open("planAudit").shown())
                .containsEntry("auditDepth", "全面")
                .containsEntry("auditBasis", "有未結、逾期或上次稽核後新增的缺失，全面查核");
    }

    @Test
    void overdueMajorFindingProposesToCutAccessOnce() {
        request(CAMPUS);
        auditFinds(true);
        walk.fire("correctionOverdue");
        assertThat(walk.open("considerAccessCut").shown())
                .containsEntry("severity", "重大")
                .containsEntry("timesOverdue", 1);
        walk.usual("considerAccessCut");
        walk.fire("correctionOverdue");
        assertThat(walk.open()).doesNotContain("considerAccessCut");
        assertThat(recorded("considerAccessCut")).hasSize(1).first().asString().contains("停用遠端連線帳號");
        assertThat(findings()).singleElement().satisfies(one -> {
            assertThat(one)
                    .containsEntry("severity", "重大")
                    .containsEntry("source", "稽核")
                    .containsEntry("times_late", 2);
            assertThat(one.get("closed_on")).isNull();
        });
        walk.until("reportAudit");
        assertThat(findings().get(0).get("closed_on")).isNotNull();
    }

    @Test
    void overdueMinorFindingProposesToCutAccessOnlyAfterAnotherWeek() {
        request(CAMPUS);
        auditFinds(false);
        walk.fire("correctionOverdue");
        assertThat(walk.open()).doesNotContain("considerAccessCut");
        walk.fire("correctionOverdue");
        assertThat(walk.open()).contains("considerAccessCut");
        walk.open("considerAccessCut").send("accessCut", "暫不限縮", "accessCutReason", "改由機關人員陪同操作");
    }

    @Test
    void procurementSeesTheFindingsOfTheVendorFromOtherCasesBeforeTheNextAward() {
        request(CAMPUS);
        auditFinds(true);
        String earlier = walk.caseNumber();
        request(CAMPUS);
        walk.until("recordAward");
        assertThat(walk.open("recordAward").shown().get("vendorHistory").toString())
                .contains(earlier, "缺失（稽核）", "重大", "改善中");
        walk.usual("recordAward");
        walk.watchedBy(work -> {
            if (work.user().startsWith("vendor-")) {
                assertThat(walk.engine()
                                .getTaskService()
                                .getVariables(work.task().getId()))
                        .doesNotContainKey("vendorHistory");
            }
        });
        walk.until("superviseContract");
    }

    @Test
    void incidentMakesTheNextAuditFullAndIsShownBeforeTheNextAward() {
        request(CAMPUS);
        walk.until("planAudit");
        walk.usual("planAudit").usual("answerAudit").usual("conductAudit").usual("reportAudit");
        beans.getBean(Incidents.class)
                .open(
                        walk.caseNumber(),
                        FIRST_VENDOR,
                        2,
                        ClockUtil.getCurrentTime().toInstant().atOffset(ZoneOffset.UTC));
        walk.until("planAudit");
        assertThat(walk.open("planAudit").shown())
                .containsEntry("auditDepth", "全面")
                .containsEntry("auditBasis", "上次稽核後發生資安事件，全面查核");
        String earlier = walk.caseNumber();
        request(CAMPUS);
        walk.until("recordAward");
        assertThat(walk.open("recordAward").shown().get("vendorHistory").toString())
                .contains(earlier, "資安事件", "第 2 級");
    }

    @Test
    void periodThatTheSelfCheckDecidedIsTheDeadlineOfItsCorrection() {
        request(CAMPUS);
        partlyConformingSelfCheck();
        assertThat(findings()).singleElement().satisfies(one -> assertThat(
                        java.time.LocalDate.parse(one.get("due_on").toString()))
                .as("60 days by self-check-outcome, not 90 by finding-deadline")
                .isEqualTo(java.time.LocalDate.parse(one.get("found_on").toString())
                        .plusDays(60)));
        walk.until("superviseContract");
    }

    private void partlyConformingSelfCheck() {
        walk.until("recheckSelfCheck");
        walk.open("recheckSelfCheck")
                .first("result", "部分符合", "remark", "紀錄不全")
                .rest("result", "符合")
                .send("recheckOutcome", "完成複查");
    }

    private int itemsOfTheAudit() {
        return walk.until("conductAudit").items().size();
    }

    private List<Map<String, Object>> findings() {
        return jdbc.sql("select * from finding where case_number = ?")
                .param(walk.caseNumber())
                .query()
                .listOfRows();
    }
}
