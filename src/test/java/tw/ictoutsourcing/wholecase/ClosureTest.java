package tw.ictoutsourcing.wholecase;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ClosureTest extends Walking {

    @BeforeEach
    void endOfTheContract() {
        request(CAMPUS.during("2027-01-01", "2027-06-30"));
        walk.until("confirmDisposition");
    }

    @Test
    void closureWaitsUntilTheUnitConfirmedEveryItem() {
        walk.open("confirmDisposition")
                .first("confirmed", "未確認", "confirmNote", "未附刪除紀錄")
                .rest("confirmed", "已確認")
                .send();
        walk.usual("confirmBackups");
        assertBackAtTheVendor();
        OpenWork vendor = walk.open("returnAndDelete");
        assertThat(OpenWork.values(vendor.items().get(0))).containsEntry("confirmNote", "未附刪除紀錄");
        walk.untilEnd();
        assertClosed();
    }

    @Test
    void closureWaitsForBackups() {
        walk.usual("confirmDisposition");
        confirm(true, false);
        assertBackAtTheVendor();
        walk.untilEnd();
        assertClosed();
    }

    @Test
    void whatTheVendorForgotToDeclareIsDeclared() {
        walk.usual("confirmDisposition");
        confirm(false, true);
        assertThat(walk.open()).containsExactly("declareHoldings");
        walk.open("declareHoldings")
                .row("holdingKind", "帳號", "name", "監控平台帳號", "backups", "否", "disposition", "刪除")
                .send();
        OpenWork vendor = walk.open("returnAndDelete");
        assertThat(vendor.items()).hasSize(5);
        assertThat(walk.walked()).doesNotContain("closure/fileClosing");
        vendor.files().send();
        OpenWork unit = walk.until("confirmDisposition");
        assertThat(unit.items()).hasSize(5);
        walk.untilEnd();
        assertClosed();
    }

    @Test
    void openAccountsAloneDoNotBotherTheVendor() {
        walk.usual("confirmDisposition");
        confirm(true, false);
        walk.usual("returnAndDelete");
        walk.open("closeAccounts")
                .send(
                        "closedAccounts",
                        1,
                        "accountsClosedOn",
                        "2027-07-01",
                        "remoteAccessClosed",
                        true,
                        "badgesReturned",
                        true,
                        "accountsClosed",
                        false,
                        "accountsClosedNote",
                        "一組帳號待移轉");
        walk.usual("confirmDisposition").usual("confirmBackups");
        assertThat(walk.open()).containsExactly("closeAccounts");
        assertThat(told("closure-missing")).as("only the time before").hasSize(1);
        assertThat(told()).doesNotContain("case-closed");
        walk.untilEnd();
        assertClosed();
    }

    private void confirm(boolean holdings, boolean backups) {
        Map<String, Object> answers =
                Values.of("holdingsComplete", holdings, "backupsConfirmed", backups, "closureCheckNote", "核對系統與備份紀錄");
        walk.open("confirmBackups").send(answers);
    }

    private void assertBackAtTheVendor() {
        assertThat(walk.open()).containsExactly("returnAndDelete");
        assertThat(told("closure-missing")).hasSize(1);
        assertThat(walk.walked()).doesNotContain("closure/fileClosing", "closure/caseClosed");
        assertThat(registered().isOpen()).isTrue();
    }

    private void assertClosed() {
        assertThat(walk.hasEnded()).isTrue();
        assertThat(walk.walked()).contains("closure/fileClosing", "closure/caseClosed", "outsourcing-case/closed");
        assertThat(registered().status()).isEqualTo("已結案");
    }
}
