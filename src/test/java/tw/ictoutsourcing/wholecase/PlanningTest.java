package tw.ictoutsourcing.wholecase;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PlanningTest extends Walking {

    @Test
    void withoutAReasonToOutsourceTheCaseEndsAndTheUnitIsToldWhy() {
        request(CAMPUS.asking("outsourcingReasons", List.of()));
        assertNotOutsourced("planning/notEligible", "四項委外理由都不符合");
        assertThat(walk.walked()).doesNotContain("planning/approveSpecialCase", "planning/prepareRequest");
    }

    @Test
    void reasonsLeftOutOfTheFormCountAsNone() {
        CaseData data = CAMPUS.asking();
        data.request().remove("outsourcingReasons");
        request(data);
        assertNotOutsourced("planning/notEligible", "四項委外理由都不符合");
    }

    @Test
    void stateSecretNeedsSpecialApprovalAndSuitabilityFirst() {
        request(CAMPUS.asking("stateSecret", true));
        assertThat(walk.open()).containsExactly("approveSpecialCase");
        assertThat(walk.finds("ciso1", "approveSpecialCase")).isTrue();
        assertThat(walk.finds("chief1", "approveSpecialCase")).isFalse();
        walk.usual("approveSpecialCase");
        assertThat(walk.open()).containsExactly("checkSuitability");
        assertThat(walk.walked()).doesNotContain("planning/prepareRequest");
        walk.usual("checkSuitability");
        assertThat(walk.open()).containsExactly("prepareRequest");
        assertThat(walk.walked()).doesNotContain("planning/unsuitable", "planning/specialCaseRefused");
    }

    @Test
    void caseWithoutStateSecretIsPreparedAtOnce() {
        request(CAMPUS);
        assertThat(walk.open()).containsExactly("prepareRequest");
        assertThat(walk.walked()).doesNotContain("planning/approveSpecialCase", "planning/checkSuitability");
    }

    @Test
    void refusedSpecialCaseEndsWithTheReason() {
        request(CAMPUS.asking("stateSecret", true));
        walk.open("approveSpecialCase").send("specialApproval", "不核定", "specialReason", "得由校內自行辦理");
        assertNotOutsourced("planning/specialCaseRefused", "得由校內自行辦理");
        assertThat(walk.walked()).doesNotContain("planning/checkSuitability");
    }

    @Test
    void unsuitablePeopleEndTheCaseWithTheReason() {
        request(CAMPUS.asking("stateSecret", true));
        walk.usual("approveSpecialCase");
        walk.open("checkSuitability")
                .send("suitabilityChecked", List.of("國籍與身分"), "suitability", "不適任", "suitabilityReason", "人員國籍不符規定");
        assertNotOutsourced("planning/unsuitable", "人員國籍不符規定");
        assertThat(walk.walked()).doesNotContain("planning/prepareRequest");
    }

    @Test
    void highRiskIsTreatedAndRatedAgainUntilItIsAcceptable() {
        request(CAMPUS);
        rateHighRisk();
        assertThat(walk.open()).containsExactly("treatRisk");
        walk.open("treatRisk")
                .send("riskTreatment", "降低", "treatmentPlan", "先行導入多因子驗證與連線限制", "threat", 3, "vulnerability", 2);
        assertThat(walk.open()).as("still too high").containsExactly("treatRisk");
        walk.usual("treatRisk");
        assertThat(walk.open()).containsExactly("tailorControls");
        assertThat(recorded("treatRisk")).hasSize(2);
    }

    @Test
    void riskMayBeKeptWithAReason() {
        request(CAMPUS);
        rateHighRisk();
        walk.open("treatRisk").send("riskTreatment", "保留", "acceptReason", "替代方案成本過高，由主管接受");
        assertThat(walk.open()).containsExactly("tailorControls");
        assertThat(recorded("treatRisk").get(0)).contains("替代方案成本過高");
        walk.until("approveRequest").send("reviewOutcome", "核准", "reviewReason", "同意");
        assertThat(walk.finds("ciso1", "approveRequest"))
                .as("a high residual risk goes up")
                .isTrue();
    }

    @Test
    void controlThatDoesNotApplyIsExcludedWithItsReasonAndNotAskedOfVendors() {
        request(CAMPUS);
        OpenWork tailoring = walk.until("tailorControls");
        String excluded = (String) tailoring.items().get(0).get("code");
        tailoring
                .first("applicability", "不適用", "reason", "本系統未使用無線網路")
                .rest("applicability", "適用")
                .send();
        assertThat(walk.until("answerSelfCheck").items())
                .hasSizeGreaterThan(30)
                .noneMatch(item -> excluded.equals(item.get("code")));
        assertThat(recorded("tailorControls").get(0)).contains("本系統未使用無線網路");
    }

    private void rateHighRisk() {
        walk.until("assessRisk")
                .send(
                        "assets",
                        "應用系統與資料庫",
                        "assetValue",
                        4,
                        "threatKinds",
                        List.of("資料外洩"),
                        "threat",
                        3,
                        "weaknesses",
                        "尚未導入多因子驗證",
                        "vulnerability",
                        2);
    }

    private void assertNotOutsourced(String end, String reason) {
        assertThat(walk.hasEnded()).isTrue();
        assertThat(walk.walked())
                .contains(end, "outsourcing-case/notOutsourced")
                .doesNotContain("planning/planned", "outsourcing-case/vendorSelfCheck", "outsourcing-case/closed");
        assertThat(registered().status()).isEqualTo("未委外");
        assertThat(told("not-outsourced")).singleElement().satisfies(mail -> {
            assertThat(mail.get("recipients")).asString().contains("unit1@");
            assertThat(mail.get("body")).asString().contains(reason);
        });
    }
}
