package tw.ictoutsourcing.wholecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing is opened without pledge, briefing, conditions and approval; and nothing longer than it may be. */
class AccessRequestTest extends WithAccess {

    private static final CaseData TPE = CaseData.named("attendance-saas");
    private static final CaseData LYGSH = CaseData.named("backbone-operation");

    @Test
    void accountIsOpenedAfterConditionsAndApprovalAndClosedOnItsLastDay() {
        inContract(CAMPUS);
        ask(PERSON, "帳號");
        walk.usual("confirmConditions").usual("approveAccess");
        assertThat(open()).as("not before it is created").isEmpty();
        create("nfu-wang");
        assertThat(open()).singleElement().satisfies(grant -> {
            assertThat(grant.name()).isEqualTo("nfu-wang");
            assertThat(grant.validUntil()).isEqualTo("2027-06-30");
            assertThat(grant.grantedBy()).isEqualTo("sysadmin1");
        });
        walk.fire("accessEndsSoon");
        assertThat(told("access-ending")).as("the unit and the vendor").hasSize(2);
        walk.fire("accessEnds");
        assertThat(walk.open("closeAccess").task().getDueDate()).isInSameDayAs("2027-07-01");
        walk.usual("closeAccess");
        assertThat(open()).isEmpty();
        assertThat(closed()).singleElement().satisfies(row -> assertThat(row)
                .containsEntry("CLOSED_BY", "sysadmin1")
                .containsEntry("PROOF", "目錄服務已停用，畫面存檔"));
        assertThat(recorded("fileAccess")).hasSize(1);
        assertThat(walk.walked())
                .contains("access-request/accessOver", "access-period/accessClosed", "access-period/noticeGiven")
                .doesNotContain("access-request/reviewProject", "access-period/reviewLog");
    }

    @Test
    void someoneWhoIsNotOnTheRegisterGetsNothingAndTheReasonsAreShown() {
        inContract(CAMPUS);
        ask("陳新人", "帳號");
        assertBlocked("不在本案的人員名冊上");
        walk.usual("completeAccessRequest");
        assertThat(walk.walked())
                .contains("access-request/withdrawn")
                .doesNotContain("access-request/listConditions", "access-request/openAccess");
    }

    @Test
    void newcomerSignsAndIsBriefedBeforeTheRequestGoesOn() {
        inContract(CAMPUS);
        ask("陳新人", "帳號");
        walk.open("completeAccessRequest").send("accessCompletion", "補辦", "accessCompletionNote", "請廠商登錄新進人員");
        walk.usual("signCompanyPledge");
        walk.open("registerPeople")
                .row("name", "陳新人", "jobTitle", "工程師", "mail", "new@vendor.example", "sensitiveAccess", "是")
                .send();
        OpenWork pledges = walk.open("signPledges");
        assertThat(pledges.items()).as("the others' pledges are still there").hasSize(3);
        pledges.files().send();
        walk.usual("confirmPledges").usual("giveBriefing").usual("grantAccess");
        assertThat(walk.open()).contains("confirmConditions").doesNotContain("completeAccessRequest");
        assertThat(walk.walked()).contains("access-request/completeAdmission");
    }

    @Test
    void caseThatHasNotPassedItsAccessGateOpensNothing() {
        request(CAMPUS);
        walk.until("confirmPledges");
        ask(PERSON, "帳號");
        assertBlocked("還沒有通過進場關卡", "沒有經需求單位核對");
        assertThat(walk.walked()).doesNotContain("access-request/listConditions");
    }

    @Test
    void oneConditionThatDoesNotHoldRefusesRemoteAccess() {
        inContract(CAMPUS);
        ask(PERSON, "遠端VPN");
        OpenWork conditions = walk.open("confirmConditions");
        assertThat(conditions.items().toString())
                .contains("TPE-7-1b", "TPE-7-1c", "TPE-7-1d", "TPE-7-1e", "TPE-7-1f", "TPE-7-1g");
        conditions.first("result", "不適用").rest("result", "符合").send();
        assertThat(told("access-refused")).hasSize(2);
        assertThat(open()).isEmpty();
        assertThat(walk.walked())
                .contains("access-request/accessRefused")
                .doesNotContain("access-request/decideApproval", "access-request/approveAccess");
    }

    @Test
    void remoteAccessOfTheCityIsReviewedAsAProjectAndApprovedByTheCiso() {
        inContract(TPE);
        ask(PERSON, "遠端VPN");
        walk.usual("confirmConditions");
        assertThat(walk.open()).contains("reviewProject").doesNotContain("approveAccess");
        walk.usual("reviewProject");
        assertThat(walk.finds("chief1", "approveAccess")).isFalse();
        assertThat(walk.open("approveAccess", "ciso1").shown()).containsEntry("projectOpinion", "同意");
        walk.usual("approveAccess");
        create("vpn-wang");
        assertThat(open()).hasSize(1);
        assertThat(walk.open()).as("its work is looked at").contains("reviewLog");
    }

    @Test
    void specialNetworkNeedIsReviewedAsAProjectAtTheUniversity() {
        inContract(CAMPUS);
        ask(PERSON, "帳號", "specialNetwork", true, "specialNetworkNeed", "自廠商機房連測試區 8443");
        walk.usual("confirmConditions");
        assertThat(walk.open()).contains("reviewProject");
        walk.usual("reviewProject").open("approveAccess").send("accessOutcome", "不核准", "accessReason", "改到場作業");
        assertThat(walk.walked())
                .contains("access-request/notifyAccessRefused")
                .doesNotContain("access-request/createAccess");
    }

    @Test
    void approverMaySendTheRequestBackToBeCorrected() {
        inContract(CAMPUS);
        ask(PERSON, "資料庫");
        walk.usual("confirmConditions").open("approveAccess").send("accessOutcome", "退回補正", "accessReason", "期限太長");
        walk.open("completeAccessRequest")
                .send(
                        "accessCompletion",
                        "改正",
                        "accessCompletionNote",
                        "縮短期限",
                        "person",
                        PERSON,
                        "accessKind",
                        "資料庫",
                        "accessFrom",
                        "2027-01-04",
                        "accessUntil",
                        "116/03/31");
        walk.usual("confirmConditions").usual("approveAccess");
        create("db-wang");
        assertThat(open().get(0).validUntil()).isEqualTo("2027-03-31");
        assertThat(jdbc.sql(
                                "select form_code from outsourcing_record where case_number = ? and type = 'database-access'")
                        .param(walk.caseNumber())
                        .query(String.class)
                        .list())
                .containsExactly("IMS-P-014-01");
    }

    @Test
    void accountsAreOnePerPersonAndNeverShared() {
        inContract(CAMPUS);
        opened(PERSON, "帳號", "nfu-wang");
        ask(PERSON, "帳號");
        assertBlocked("每人每種只開一個");
        walk.usual("completeAccessRequest");
        ask(COLLEAGUE, "帳號");
        walk.usual("confirmConditions").usual("approveAccess");
        assertThatThrownBy(() -> create("nfu-wang")).hasMessageContaining("已由 王大明 使用，帳號一人一組，不得共用");
        assertThat(open()).as("nothing half done").hasSize(1);
        create("nfu-lin");
        opened(PERSON, "設備", "NB-001");
        opened(PERSON, "設備", "NB-002");
        assertThat(open()).extracting("name").containsExactlyInAnyOrder("nfu-wang", "nfu-lin", "NB-001", "NB-002");
    }

    @Test
    void twoRequestsAtOnceStillOpenOneAccount() {
        inContract(CAMPUS);
        ask(PERSON, "帳號");
        ask(PERSON, "帳號");
        walk.usual("confirmConditions")
                .usual("confirmConditions")
                .usual("approveAccess")
                .usual("approveAccess");
        create("nfu-wang");
        assertThatThrownBy(() -> create("nfu-wang-2")).hasMessageContaining("「人員」王大明 已有使用中的帳號");
        walk.open("createAccess").send("createOutcome", "不開通", "accessSetting", "已有帳號");
        assertThat(open()).hasSize(1);
        assertThat(told("access-refused")).isNotEmpty();
    }

    @Test
    void accessEndsWithTheContractAtTheLatest() {
        inContract(CAMPUS);
        ask(PERSON, "帳號", "accessUntil", "2030-01-01");
        assertBlocked("「到期日」不得晚於契約迄日");
        walk.usual("completeAccessRequest");
        ask(PERSON, "帳號", "accessFrom", "2026-01-05", "accessUntil", "2026-01-04");
        assertBlocked("「到期日」已經過了", "「到期日」不得早於「啟用日」");
    }

    @ParameterizedTest
    @ValueSource(strings = {"attendance-saas", "backbone-operation", "awareness-training"})
    void administratorAccountsAreNeverGivenToVendorsElsewhere(String data) {
        CaseData other = CaseData.named(data);
        inContract(other);
        Object end = other.contract().get("contractEnd");
        ask(PERSON, "特權", "accessFrom", other.contract().get("contractStart"), "accessUntil", end);
        assertBlocked("最高權限帳號");
        assertThat(walk.walked()).doesNotContain("access-request/listConditions");
    }

    @Test
    void universityReleasesAnAdministratorAccountForATimeAndLooksAtTheLogAfterwards() {
        inContract(CAMPUS);
        ask(PERSON, "特權");
        assertBlocked("一次至多 30 日");
        walk.usual("completeAccessRequest");
        opened(PERSON, "特權", "root-01", "accessUntil", "2027-01-20");
        assertThat(walk.open()).contains("reviewLog");
        walk.open("reviewLog")
                .send("workDate", "2027-01-05", "workDone", "升級", "logResult", "無異常", "workResult", "續行使用");
        walk.open("reviewLog")
                .send(
                        "workDate",
                        "2027-01-06",
                        "workDone",
                        "升級",
                        "logResult",
                        "有異常",
                        "logAbnormal",
                        "讀取無關的資料表",
                        "workResult",
                        "異常停用");
        assertThat(told("access-abnormal")).hasSize(2);
        walk.usual("closeAccess");
        assertThat(open()).isEmpty();
        assertThat(recorded("reviewLog")).hasSize(2);
        assertThat(walk.walked()).doesNotContain("access-period/workTimeOver", "access-period/accessEnds");
    }

    @Test
    void highSchoolLooksAtTheLogAfterEachJobAndTheAccountStillEndsOnItsDay() {
        inContract(LYGSH);
        ask(PERSON, "帳號", "accessFrom", "2025-08-04", "accessUntil", "2025-12-31");
        assertThat(walk.open("confirmConditions").items().toString()).contains("LYGSH-1.6.2b", "LYGSH-1.6.3c");
        walk.usual("confirmConditions").usual("approveAccess");
        create("lygsh-wang");
        walk.open("reviewLog")
                .send("workDate", "2025-08-05", "workDone", "巡檢", "logResult", "無異常", "workResult", "續行使用");
        walk.fire("workTimeOver");
        assertThat(walk.open()).contains("closeAccess").doesNotContain("reviewLog");
        walk.usual("closeAccess");
        assertThat(jdbc.sql(
                                "select form_code from outsourcing_record where case_number = ? and element_id = 'fileAccess'")
                        .param(walk.caseNumber())
                        .query(String.class)
                        .list())
                .containsExactly("資訊服務申請表");
    }

    @Test
    void workDoneEarlyGivesTheAccountBackAtOnce() {
        inContract(CAMPUS);
        opened(PERSON, "特權", "root-02", "accessUntil", "2027-01-20");
        walk.usual("reviewLog").usual("closeAccess");
        assertThat(open()).isEmpty();
        assertThat(walk.walked()).doesNotContain("access-period/notifyAbnormalAccess");
    }

    @Test
    void requestByMessageIsHeldToTheSameForm() {
        inContract(CAMPUS);
        walk.besideByMessage("access-request", "unit1", wish(PERSON, "門禁"));
        walk.usual("confirmConditions");
        assertThat(walk.open()).contains("approveAccess");
        assertThatThrownBy(() -> walk.besideByMessage("access-request", "unit1", wish(PERSON, "萬能鑰匙")))
                .hasMessageContaining("存取種類");
        assertThatThrownBy(() -> walk.beside("access-request", "vendor-a1", wish(PERSON, "帳號")))
                .as("staff ask for the vendor")
                .isNotNull();
    }
}
