package tw.ictoutsourcing.wholecase;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/** The usual way of tasks about access, entry and exchange of data. */
final class UsualAccess {

    private final Map<String, Consumer<OpenWork>> ways = new HashMap<>();

    private UsualAccess() {}

    static Map<String, Consumer<OpenWork>> ways() {
        UsualAccess usual = new UsualAccess();
        usual.access();
        usual.movement();
        return usual.ways;
    }

    private void access() {
        form("completeAccessRequest", "accessCompletion", "撤回", "accessCompletionNote", "不再需要");
        ways.put("confirmConditions", work -> work.rest("result", "符合").send());
        form("reviewProject", "projectOpinion", "同意", "projectNote", "來源固定，時段限上班時間");
        form("approveAccess", "accessOutcome", "核准");
        form(
                "createAccess",
                "createOutcome",
                "開通",
                "accessName",
                "vendor-account",
                "endDateSet",
                true,
                "accessSetting",
                "測試環境讀寫，到期自動停用");
        ways.put(
                "reviewLog",
                work -> work.send("workDate", today(), "workDone", "更新程式", "logResult", "無異常", "workResult", "完工收回"));
        form("closeAccess", "closeProof", "目錄服務已停用，畫面存檔");
        ways.put("reviewAccess", work -> work.some(
                        item -> item.get("family").toString().contains("應停用"), "kept", "停用", "note", "不再需要")
                .rest("kept", "續用")
                .send("operationLogReview", "已檢視無異常"));
        ways.put("closeReviewedAccess", work -> work.rest("done", "已完成", "doneNote", "目錄服務已停用")
                .send());
        form("coSignAccessReview", "coSignResult", "同意");
        ways.put("closeLeaverAccess", work -> work.rest("done", "已完成", "doneNote", "已停用並點交")
                .send());
        ways.put("confirmDeparture", work -> work.each("confirmed", "已確認").send());
    }

    private void movement() {
        form("correctEntry", "entryCorrection", "撤回");
        form("approveEntry", "entryOutcome", "同意", "escortName", "資訊組陳組員");
        form(
                "registerEntry",
                "actualIn",
                "09:35",
                "actualOut",
                "10:50",
                "escortedBy",
                "資訊組陳組員",
                "escortedThroughout",
                true,
                "mediaChecked",
                true,
                "workSummary",
                "更換硬碟",
                "entryIrregular",
                false);
        form("reviewEntryRegister", "registerReviewResult", "相符");
        form("approveExchange", "exchangeOutcome", "核准");
        ways.put("confirmProtection", work -> work.rest("result", "符合").send());
        ways.put("sendData", work -> {
            Map<String, Object> sent = Values.of("sentOn", today(), "sentBy", "承辦人", "trackingNumber", "掛號123456");
            boolean electronic = "電子傳送".equals(work.shown().get("exchangeMethod"));
            sent.put(electronic ? "fileHash" : "sealMark", electronic ? "a".repeat(64) : "封口簽署，一件");
            work.send(sent);
        });
        ways.put("receiveData", work -> work.send("receivedOn", today(), "receivedBy", "收件人", "receivedIntact", "完整"));
    }

    private void form(String task, Object... pairs) {
        ways.put(task, work -> work.send(Values.of(pairs)));
    }

    private static String today() {
        return LocalDate.ofInstant(ClockUtil.getCurrentTime().toInstant(), ZoneId.systemDefault())
                .toString();
    }
}
