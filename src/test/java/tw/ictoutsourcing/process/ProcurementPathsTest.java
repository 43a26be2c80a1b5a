package tw.ictoutsourcing.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.camunda.bpm.engine.ProcessEngineException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ProcurementPathsTest {

    private Bench bench;

    @BeforeEach
    void begin() {
        bench = new Bench(Tables.usual(), "procurement");
        Map<String, Object> facts = Case.campusSystem();
        facts.put("vendors", Case.json(Case.VENDORS));
        bench.signals.standing.put("90000001", "通過");
        bench.start("procurement", facts);
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private void upToAward(String bidder, String vendorId) {
        bench.complete("screenOrigin", "bidderScreening", bidder);
        bench.complete("selectVendor", "vendorId", vendorId);
        bench.complete("checkClauses");
    }

    private void award() {
        bench.complete(
                "recordAward",
                "awardOutcome",
                "決標",
                "contractAmount",
                12_000_000L,
                "awardDate",
                "2025-12-31",
                "contractStart",
                "2027-01-01",
                "contractEnd",
                "2029-12-31");
    }

    @Test
    void awardFreezesTheEditionOfTheAwardDate() {
        upToAward("符合", "90000001");
        award();

        assertThat(bench.walked()).contains("freezeEdition", "fileAward", "awarded");
        assertThat(bench.variable("regulationEdition")).isEqualTo("110-08-23");
        assertThat(bench.variable("testedBy")).isEqualTo("機關或第三方");
        assertThat(bench.variable("vendorName")).isEqualTo("甲資訊股份有限公司");
        assertThat(bench.signals.filed).containsExactly("fileAward");
    }

    @Test
    void awardIsRefusedWhileTheOriginIsUncheckedAndTheReasonIsAtHand() {
        upToAward("未查", "90000001");
        assertThat(String.valueOf(bench.variable("blockers"))).contains("投標廠商的來源尚未查證");
        award();

        assertThat(bench.tasks()).containsExactly("recordAward");
        assertThat(bench.walked()).doesNotContain("freezeEdition", "fileAward");
    }

    @Test
    void awardIsRefusedToAVendorWithoutSelfCheck() {
        upToAward("符合", "90000017");
        award();

        assertThat(bench.tasks()).containsExactly("recordAward");
        assertThat(bench.variable("vendorSelfCheckOutcome")).isEqualTo("未完成");
    }

    @Test
    void whatBlockedTheAwardCanBeMadeGood() {
        bench.signals.mandatoryNonConforming = 2;
        upToAward("符合", "90000001");
        award();
        bench.signals.mandatoryNonConforming = 0;
        bench.complete("recordAward", "awardOutcome", "補查");
        upToAward("符合", "90000001");
        award();

        assertThat(bench.walked()).contains("awarded").doesNotContain("notAwarded");
    }

    @Test
    void withoutAwardNothingIsFiled() {
        upToAward("符合", "90000001");
        bench.complete("recordAward", "awardOutcome", "未決標");

        assertThat(bench.walked()).contains("notAwarded").doesNotContain("fileAward", "awarded");
    }

    @Test
    void onlyAnInvitedVendorCanBeSelected() {
        bench.complete("screenOrigin", "bidderScreening", "符合");

        assertThatThrownBy(() -> bench.complete("selectVendor", "vendorId", "04595257"))
                .isInstanceOf(ProcessEngineException.class);
        assertThat(bench.tasks()).containsExactly("selectVendor");
    }

    @Test
    void originsWithoutRuleNeedNoScreening() {
        assertThat(bench.variable("staffScreening")).isEqualTo("不適用");
        assertThat(bench.variable("subcontractorScreening")).isEqualTo("不適用");
        assertThat(bench.variable("brandScreening")).isEqualTo("未查");
    }
}
