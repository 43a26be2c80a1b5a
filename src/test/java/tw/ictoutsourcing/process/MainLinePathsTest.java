package tw.ictoutsourcing.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MainLinePathsTest {

    private Bench bench;

    @BeforeEach
    void invite() {
        bench = new Bench(Tables.usual(), "outsourcing-case", "planning", "vendor-self-check", "review", "procurement");
        bench.start("outsourcing-case", Case.campusSystem());
        bench.complete("prepareRequest");
        bench.complete("rateImpact", "confidentialityImpact", "嚴重");
        bench.complete("assessRisk", "assetValue", 4, "threat", 1, "vulnerability", 2);
        bench.complete("tailorControls");
        bench.complete("inviteVendors", "vendors", Case.json(Case.VENDORS));
        for (String vendor : new String[] {"vendor-90000001", "vendor-90000017"}) {
            bench.complete(bench.engine
                    .getTaskService()
                    .createTaskQuery()
                    .taskCandidateGroup(vendor)
                    .singleResult());
            bench.complete("recheckSelfCheck", "recheckOutcome", "完成複查");
        }
        bench.complete("assessRequest", "assessOutcome", "通過", "assessOpinion", "文件齊備");
        bench.complete("coSign");
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void approvedAndAwardedCaseReachesItsClose() {
        bench.complete("approveRequest", "reviewOutcome", "核准", "reviewReason", "同意");
        bench.complete("approveRequest", "reviewOutcome", "核准", "reviewReason", "同意");
        bench.complete("screenOrigin", "bidderScreening", "符合", "brandScreening", "符合");
        bench.complete("selectVendor", "vendorId", "90000001");
        bench.complete("checkClauses");
        bench.complete(
                "recordAward",
                "awardOutcome",
                "決標",
                "contractAmount",
                12_000_000L,
                "awardDate",
                "2026-12-20",
                "contractStart",
                "2027-01-01",
                "contractEnd",
                "2029-12-31");

        assertThat(bench.walked())
                .contains("onboarding", "execution", "acceptance", "closure", "closed")
                .doesNotContain("notOutsourced", "rejected", "notAwarded");
        assertThat(bench.signals.notified).doesNotContain("notifyNotOutsourced", "notifyRejected");
    }

    @Test
    void rejectedCaseEndsAndTheUnitIsTold() {
        bench.complete("approveRequest", "reviewOutcome", "不核准", "reviewReason", "無預算");

        assertThat(bench.tasks()).isEmpty();
        assertThat(bench.walked()).contains("rejected").doesNotContain("procurement", "closed");
        assertThat(bench.signals.notified).endsWith("notifyRejected");
    }
}
