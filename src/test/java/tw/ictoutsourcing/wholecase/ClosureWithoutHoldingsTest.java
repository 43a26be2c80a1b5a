package tw.ictoutsourcing.wholecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tw.ictoutsourcing.engine.border.BadInput;

/** A vendor may hold nothing at all, but has to say so. */
class ClosureWithoutHoldingsTest extends Walking {

    @BeforeEach
    void endOfTheContract() {
        request(CAMPUS.during("2027-01-01", "2027-06-30"));
        walk.until("declareHoldings");
    }

    @Test
    void anEmptyListIsNoAnswerButADeclarationIs() {
        assertThatThrownBy(() -> walk.open("declareHoldings").send())
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("請至少新增一列");
        walk.open("declareHoldings").send("nothingHeld", true);
        assertThat(recorded("declareHoldings"))
                .singleElement()
                .asString()
                .contains("\"聲明：本案沒有持有任何資料、帳號、設備或媒體（含備份）\":true");
        assertThat(walk.open()).containsExactly("closeAccounts");
        walk.untilEnd();
        assertThat(walk.walked())
                .contains("closure/confirmBackups", "closure/caseClosed")
                .doesNotContain("closure/returnAndDelete", "closure/notifyMissing");
    }

    @Test
    void whoListsSomethingCannotDeclareToHoldNothing() {
        OpenWork work = walk.open("declareHoldings")
                .row("holdingKind", "帳號", "name", "監控平台帳號", "backups", "否", "disposition", "刪除");
        assertThatThrownBy(() -> work.send("nothingHeld", true))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("已列出 1 列")
                .hasMessageContaining("不能同時聲明沒有");
        work.send();
        assertThat(walk.open()).containsExactly("returnAndDelete");
    }

    @Test
    void aDeclarationThatTheUnitDoubtsGoesBackToTheVendor() {
        walk.open("declareHoldings").send("nothingHeld", true);
        walk.usual("closeAccounts").usual("confirmDisposition");
        Map<String, Object> doubt =
                Values.of("holdingsComplete", true, "backupsConfirmed", false, "closureCheckNote", "備份伺服器仍有本案資料");
        walk.open("confirmBackups").send(doubt);
        assertThat(walk.open()).containsExactly("declareHoldings");
        walk.usual("declareHoldings");
        assertThat(walk.open()).as("declared anew, not remembered").containsExactly("returnAndDelete");
        walk.untilEnd();
        assertThat(walk.walked()).contains("closure/caseClosed");
    }
}
