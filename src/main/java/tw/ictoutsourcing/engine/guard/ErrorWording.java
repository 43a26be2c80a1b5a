package tw.ictoutsourcing.engine.guard;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An error of the engine's REST side in Chinese.
 *
 * @param status the HTTP status it deserves
 */
record ErrorWording(int status, String message) {

    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");
    /** Our own refusal within the engine's sentence. */
    private static final Pattern WRAPPED = Pattern.compile("[^\\p{IsHan}「]*(?:Exception|Error): (.*)", Pattern.DOTALL);

    private static final Pattern ATTACHMENT = Pattern.compile(".*/task/[^/]+/attachment/create");

    /** Other nulls are parameters that were not given. */
    private static final Pattern MISSING = Pattern.compile(
            "No matching|not found|No \\S+( \\S+)? found|do(es)?(n't| not) exist|not available|404 Not Found|Cannot get form for task"
                    + "|: (task|execution|process\\w+|decision\\w+|job|filter|deployment|historic\\w+) is null|\"task\" is null");

    private static final Pattern THING = Pattern.compile(
            "/(?:engine-rest|camunda/api/engine)(?:/engine/[^/]+)?(/history)?/([a-z-]+)(?:/key)?/([^/]+).*");

    private static final Map<String, String> THINGS = Map.ofEntries(
            Map.entry("task", "工作"),
            Map.entry("process-definition", "流程"),
            Map.entry("process-instance", "流程執行個體"),
            Map.entry("execution", "執行路徑"),
            Map.entry("decision-definition", "決策表"),
            Map.entry("deployment", "部署"),
            Map.entry("job", "排程作業"),
            Map.entry("job-definition", "排程作業定義"),
            Map.entry("incident", "異常"),
            Map.entry("filter", "清單"),
            Map.entry("user", "帳號"),
            Map.entry("group", "群組"),
            Map.entry("authorization", "授權"),
            Map.entry("variable-instance", "變數"),
            Map.entry("batch", "批次"));

    /** @return null for what is Chinese already */
    static ErrorWording of(int status, String path, JsonNode answer) {
        String told = answer.path("message").asText("");
        if (CHINESE.matcher(told).find()) {
            Matcher wrapped = WRAPPED.matcher(told);
            return wrapped.matches() ? new ErrorWording(status, wrapped.group(1)) : null;
        }
        if (ATTACHMENT.matcher(path).matches()) {
            return new ErrorWording(status, "工作不接受直接附加檔案；檔案請由佐證欄上傳");
        }
        if (!answer.path("missingAuthorizations").isEmpty()) {
            return new ErrorWording(status, MissingRights.worded(answer.path("missingAuthorizations")));
        }
        if (MISSING.matcher(told).find()) {
            return new ErrorWording(404, "查無" + thing(path));
        }
        String apology = status < 500 ? "要求的內容不正確，請檢查後再送" : "系統無法處理這項要求，資料未變更；請檢查內容，仍不行請洽系統管理者";
        return new ErrorWording(status, apology + (told.isEmpty() ? "" : "。技術訊息：" + told));
    }

    private static String thing(String path) {
        Matcher thing = THING.matcher(path);
        if (!thing.matches() || !THINGS.containsKey(thing.group(2))) {
            return "此資源；請檢查網址與參數";
        }
        String name = THINGS.get(thing.group(2)) + "「" + thing.group(3) + "」";
        if (thing.group(1) != null) {
            return name + "的歷程";
        }
        return thing.group(2).equals("task") ? name + "：可能已完成、已取消，或您無權查看" : name + "，或您無權查看";
    }
}
