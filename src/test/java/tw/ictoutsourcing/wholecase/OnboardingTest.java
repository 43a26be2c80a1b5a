package tw.ictoutsourcing.wholecase;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** No access before the company's pledge, every listed person's, and the briefing (5.8.2.1). */
class OnboardingTest extends Walking {

    @Test
    void accessIsGrantedAfterPledgesAndBriefing() {
        request(CAMPUS);
        walk.until("grantAccess");
        assertThat(walk.walked())
                .contains(
                        "onboarding/signCompanyPledge",
                        "onboarding/signPledges",
                        "onboarding/confirmPledges",
                        "onboarding/giveBriefing")
                .doesNotContain(
                        "onboarding/completeOnboarding", "onboarding/checkSuitability", "outsourcing-case/onboarding");
    }

    @Test
    void companyPledgeBriefingAndUnconfirmedPersonEachKeepEverybodyOut() {
        request(CAMPUS);
        walk.until("confirmPledges")
                .first("confirmed", "未確認", "confirmNote", "簽名不清楚")
                .rest("confirmed", "已確認")
                .send();
        brief(false, false);
        assertBlocked("公司切結書", "名冊中還有人員未簽切結書", "尚未向廠商說明安全規定");

        walk.usual("completeOnboarding");
        assertThat(told("onboarding-gap")).hasSize(1);
        assertThat(walk.open()).containsExactly("signCompanyPledge");
        assertThat(walk.until("grantAccess").task()).isNotNull();
    }

    @Test
    void whatTheAgencyItselfStillOwesGoesNotBackToTheVendor() {
        request(CAMPUS);
        walk.until("giveBriefing");
        brief(true, false);
        assertBlocked("尚未向廠商說明安全規定");
        walk.open("completeOnboarding").send("completedBy", "機關", "gapNote", "補辦說明會");
        assertThat(walk.open()).containsExactly("giveBriefing");
        assertThat(told()).doesNotContain("onboarding-gap");
        walk.usual("giveBriefing");
        assertThat(walk.open()).containsExactly("grantAccess");
    }

    @Test
    void nfuMayWaiveThePledgeOfAPersonWithoutSensitiveAccessForAStatedReason() {
        request(CAMPUS);
        signFor("林小美", "不接觸機敏資訊，經主管同意免簽");
        walk.usual("confirmPledges").usual("giveBriefing");
        assertThat(walk.open()).containsExactly("grantAccess");
    }

    @Test
    void nfuNeverWaivesThePledgeOfAPersonWithSensitiveAccess() {
        request(CAMPUS);
        signFor("王大明", "人在國外，回國再補簽");
        walk.usual("confirmPledges").usual("giveBriefing");
        assertBlocked("名冊中還有人員未簽切結書");
    }

    @Test
    void otherProceduresWaiveNoPledge() {
        request(CaseData.named("awareness-training"));
        signFor("林小美", "不接觸機敏資訊");
        walk.usual("confirmPledges").usual("giveBriefing");
        assertBlocked("名冊中還有人員未簽切結書");
    }

    @Test
    void stateSecretNeedsThePeoplesSuitabilityToo() {
        request(CAMPUS.asking("stateSecret", true));
        walk.until("giveBriefing");
        assertThat(recorded("checkSuitability"))
                .as("in planning and again for the people")
                .hasSize(2);
        assertThat(walk.walked()).contains("onboarding/checkSuitability");
    }

    @Test
    void peopleWhoDoNotPassSuitabilityGetNoAccess() {
        request(CAMPUS.asking("stateSecret", true));
        walk.until("confirmPledges");
        walk.usual("confirmPledges");
        walk.open("checkSuitability")
                .send(
                        "suitabilityConsent",
                        true,
                        "suitabilityPeople",
                        2,
                        "suitabilityPassed",
                        false,
                        "suitabilityFile",
                        "密字第2號",
                        "suitabilityRemark",
                        "一人未通過，請廠商換人");
        walk.usual("giveBriefing");
        assertBlocked("執行人員尚未通過適任性查核");
    }

    private void signFor(String without, String reason) {
        OpenWork pledges = walk.until("signPledges");
        pledges.some(item -> item.get("requirement").toString().startsWith(without), "note", reason)
                .files(item -> !item.get("requirement").toString().startsWith(without))
                .send();
    }

    private void brief(boolean pledge, boolean briefing) {
        walk.open("giveBriefing")
                .send(
                        "companyPledgeSigned",
                        pledge,
                        "briefingGiven",
                        briefing,
                        "briefingDate",
                        "2026-12-20",
                        "briefingPlace",
                        "視訊",
                        "briefingTopics",
                        List.of("帳號與權限"),
                        "briefingAttendees",
                        "王大明");
    }

    private void assertBlocked(String... reasons) {
        assertThat(walk.open()).containsExactly("completeOnboarding");
        assertThat(walk.open("completeOnboarding").shown().get("blockers").toString())
                .contains(reasons);
        assertThat(walk.walked()).doesNotContain("onboarding/grantAccess", "outsourcing-case/onboarding");
    }
}
