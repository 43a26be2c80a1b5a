package tw.ictoutsourcing.wholecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProcurementTest extends Walking {

    @Test
    void awardIsRefusedWhileTheOriginIsNotInOrder() {
        approved(CAMPUS);
        screen("brandScreening", "不符合", "bidderScreening", "未查");
        walk.until("recordAward");
        assertAwardRefused("產品廠牌不符合來源限制", "投標廠商的來源尚未審查");
        sendBack();
        walk.until("recordAward");
        assertAwardGoesThrough();
    }

    @Test
    void awardIsRefusedWhileTheContractLacksAMandatoryClause() {
        approved(CAMPUS);
        OpenWork clauses = walk.until("checkClauses");
        Object missing = firstMandatory(clauses).get("id");
        clauses.some(item -> item.get("id").equals(missing), "result", "不符合", "remark", "契約草案漏列")
                .rest("result", "符合")
                .send();
        assertAwardRefused("契約還缺必要的資安條款");
        sendBack();
        walk.until("checkClauses").each("result", "符合").send();
        assertAwardGoesThrough();
    }

    @Test
    void awardIsRefusedToAVendorThatFailedItsSelfCheckAndGivenToOneThatPassed() {
        request(CAMPUS);
        walk.until("answerSelfCheck");
        OpenWork answer = walk.openOfVendor("answerSelfCheck", FIRST_VENDOR);
        Map<String, Object> must = firstMandatory(answer);
        answer.some(item -> item.get("id").equals(must.get("id")), "answer", "不符合", "note", "無此能力")
                .rest("answer", "符合")
                .send();
        walk.open("recheckSelfCheck")
                .some(item -> item.get("id").equals(must.get("id")), "result", "不符合", "remark", "屬實")
                .rest("result", "符合")
                .send("recheckOutcome", "完成複查");
        walk.until("recordAward");
        assertAwardRefused("廠商自評不通過");
        sendBack();
        select(SECOND_VENDOR);
        walk.until("recordAward");
        assertAwardGoesThrough();
        assertThat(registered().vendorId()).isEqualTo(SECOND_VENDOR);
        assertThat(registered().vendorName()).isEqualTo("乙系統整合有限公司");
        assertThat(walk.finds("vendor-b1", "signCompanyPledge")).isTrue();
        assertThat(walk.finds("vendor-a1", "signCompanyPledge")).isFalse();
    }

    @Test
    void awardIsRefusedToAVendorThatMissedItsSelfCheck() {
        request(CAMPUS);
        walk.until("answerSelfCheck");
        walk.openOfVendor("answerSelfCheck", SECOND_VENDOR).rest("answer", "符合").send();
        walk.fire("selfCheckDeadline");
        walk.until("recordAward");
        assertAwardRefused("廠商尚未完成自評");
    }

    @Test
    void originWithoutALimitIsNotAsked() {
        approved(CAMPUS);
        screen("subcontractorScreening", "不符合");
        assertThat(recorded("screenOrigin").get(0)).contains("投標廠商").doesNotContain("分包廠商", "不符合");
        walk.until("recordAward");
        assertAwardGoesThrough();
    }

    @Test
    void withoutAnAwardTheCaseEnds() {
        approved(CAMPUS);
        walk.until("recordAward").send("awardOutcome", "未決標", "awardNote", "無合格廠商，流標");
        assertThat(walk.hasEnded()).isTrue();
        assertThat(walk.walked())
                .contains("procurement/notAwarded", "outsourcing-case/notAwarded")
                .doesNotContain("procurement/fileAward", "outsourcing-case/onboarding");
        assertThat(registered().status()).isEqualTo("未決標");
        assertThat(recorded("recordAward").get(0)).contains("流標");
    }

    @Test
    void contractThatEndsBeforeItStartsIsRefused() {
        approved(CAMPUS);
        OpenWork award = walk.until("recordAward");
        assertThatThrownBy(() -> award.send(
                        "awardOutcome",
                        "決標",
                        "contractAmount",
                        12_000_000,
                        "awardDate",
                        "2026-12-01",
                        "contractStart",
                        "2027-02-01",
                        "contractEnd",
                        "2027-01-31"))
                .hasMessageContaining("契約結束日");
        assertThat(walk.open()).containsExactly("recordAward");
    }

    @Test
    void editionIsThatOfTheAwardDate() {
        approved(CaseData.named("backbone-operation"));
        assertThat(walk.variable("regulationEdition")).isEqualTo("110-08-23");
        walk.until("recordAward")
                .send(
                        "awardOutcome",
                        "決標",
                        "contractAmount",
                        8_400_000,
                        "awardDate",
                        "2026-01-07",
                        "contractStart",
                        "2026-02-01",
                        "contractEnd",
                        "2026-07-31");
        assertThat(walk.variable("regulationEdition")).isEqualTo("115-01-07");
        assertThat(registered().regulationEdition()).isEqualTo("115-01-07");
    }

    private void approved(CaseData data) {
        request(data);
        walk.until("screenOrigin");
    }

    private void screen(String... differing) {
        Map<String, Object> answers = Values.of(
                "bidderScreening",
                "符合",
                "staffScreening",
                "符合",
                "brandScreening",
                "符合",
                "screeningNote",
                "查閱商工登記與原廠證明");
        answers.putAll(Values.of((Object[]) differing));
        walk.until("screenOrigin").send(answers);
    }

    private void select(String vendorId) {
        walk.until("selectVendor")
                .send("vendorId", vendorId, "selectionBasis", List.of("資安需求"), "selectionReason", "資安要求符合且價格合理，經評選");
    }

    private static Map<String, Object> firstMandatory(OpenWork list) {
        return list.items().stream()
                .filter(item -> Boolean.TRUE.equals(item.get("mandatory")))
                .findFirst()
                .orElseThrow();
    }

    private void sendBack() {
        walk.open("recordAward").send("awardOutcome", "補查", "awardNote", "請補齊所列事項");
    }

    /** The form shows the reasons before, and the award does not go through. */
    private void assertAwardRefused(String... reasons) {
        assertThat(walk.open("recordAward").shown().get("blockers").toString()).contains(reasons);
        walk.usual("recordAward");
        assertThat(walk.open()).containsExactly("recordAward");
        assertThat(walk.open("recordAward").shown().get("blockers").toString()).contains(reasons);
        assertThat(walk.walked()).doesNotContain("procurement/freezeEdition", "procurement/awarded");
    }

    private void assertAwardGoesThrough() {
        assertThat(walk.open("recordAward").shown().get("blockers")).hasToString("[]");
        walk.usual("recordAward");
        assertThat(walk.walked())
                .contains("procurement/fileAward", "procurement/awarded")
                .doesNotContain("procurement/notAwarded");
        assertThat(walk.open()).containsExactly("signCompanyPledge");
    }

    @Test
    void selectionThatMissesAMandatoryRequirementComesBackUntilItIsMet() {
        request(CaseData.named("attendance-saas"));
        OpenWork list = walk.until("checkSelection");
        Object certificate = list.items().stream()
                .filter(item -> "TPE-9f".equals(item.get("code")))
                .findFirst()
                .orElseThrow()
                .get("id");
        list.some(item -> item.get("id").equals(certificate), "result", "不符合", "remark", "廠商未提出國際認證")
                .rest("result", "符合")
                .send();
        assertThat(walk.open()).containsExactly("checkSelection");
        assertThat(walk.walked()).doesNotContain("procurement/buildClauses");
        walk.open("checkSelection").each("result", "符合").send();
        assertThat(walk.open()).containsExactly("screenOrigin");
    }
}
