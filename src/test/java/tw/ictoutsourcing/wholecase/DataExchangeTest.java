package tw.ictoutsourcing.wholecase;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Data leave only when every protection is in place, and whoever gets them says whether they came whole (5.8.2.3-4). */
class DataExchangeTest extends WithAccess {

    @BeforeEach
    void inContract() {
        inContract(CAMPUS);
    }

    @Test
    void ordinaryDataGoWithoutApprovalAndTheVendorConfirmsTheReceipt() {
        walk.beside("data-exchange", "unit1", exchange("機關提供廠商", "一般", "電子傳送"));
        walk.usual("confirmProtection");
        assertThat(walk.finds("vendor-a1", "sendData")).isFalse();
        walk.usual("sendData");
        assertThat(walk.finds("unit1", "receiveData")).isFalse();
        walk.open("receiveData", "vendor-a1")
                .send("receivedOn", "2026-12-31", "receivedBy", "林小美", "receivedIntact", "完整");
        assertThat(walk.walked())
                .contains("data-exchange/exchangeDone")
                .doesNotContain("data-exchange/approveExchange", "data-exchange/notifyExchangeBroken");
    }

    @Test
    void sensitiveDataOnMediaNeedApprovalAndAreSealedAndEncrypted() {
        walk.besideByMessage("data-exchange", "vendor-a1", exchange("廠商提供機關", "敏感", "儲存媒體"));
        assertThat(walk.open()).contains("approveExchange").doesNotContain("confirmProtection");
        walk.usual("approveExchange");
        assertThat(walk.open("confirmProtection").items().toString())
                .contains("NFU-5.8.2.4.2", "已加密", "NFU-5.7.2.3")
                .doesNotContain("信封");
        walk.usual("confirmProtection");
        walk.open("sendData", "vendor-a1")
                .send("sentOn", "2026-12-30", "sentBy", "王大明", "trackingNumber", "當面交付", "sealMark", "封條二枚");
        walk.open("receiveData", "unit1")
                .send("receivedOn", "2026-12-31", "receivedBy", "承辦人", "receivedIntact", "不完整", "brokenNote", "封條破損");
        assertThat(told("exchange-broken")).hasSize(3);
        assertThat(walk.walked()).contains("data-exchange/exchangeBroken").doesNotContain("data-exchange/exchangeDone");
    }

    @Test
    void missingProtectionKeepsTheDataWhereTheyAre() {
        walk.beside("data-exchange", "unit1", exchange("機關提供廠商", "一般", "書面"));
        OpenWork protection = walk.open("confirmProtection");
        assertThat(protection.items().toString()).contains("NFU-5.8.2.4.1");
        protection.first("result", "不符合", "remark", "尚未封緘").rest("result", "符合").send();
        assertThat(told("exchange-refused")).isNotEmpty();
        assertThat(walk.walked()).contains("data-exchange/exchangeRefused").doesNotContain("data-exchange/sendData");
    }

    @Test
    void personalDataAreApprovedWhateverTheirLevel() {
        Map<String, Object> form = exchange("機關提供廠商", "一般", "電子傳送");
        form.put("personalDataIncluded", true);
        walk.beside("data-exchange", "unit1", form);
        walk.open("approveExchange").send("exchangeOutcome", "不核准", "exchangeReason", "改用去識別資料");
        assertThat(walk.walked())
                .contains("data-exchange/notifyExchangeRefused")
                .doesNotContain("data-exchange/confirmProtection");
    }

    private static Map<String, Object> exchange(String direction, String level, String method) {
        return new HashMap<>(Values.of(
                "exchangeDirection",
                direction,
                "dataDescription",
                "學籍測試資料",
                "exchangePurpose",
                "系統測試，用畢刪除",
                "dataLevel",
                level,
                "personalDataIncluded",
                false,
                "exchangeMethod",
                method,
                "recipientName",
                "林小美，甲公司"));
    }
}
