package tw.ictoutsourcing.engine.guard;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Words a refusal by the rights that the engine says are missing; any one of them would have done. */
final class MissingRights {

    /** By the names that the engine gives them. */
    private static final Map<String, String> RESOURCES = Map.ofEntries(
            Map.entry("Task", "工作"),
            Map.entry("ProcessDefinition", "流程"),
            Map.entry("ProcessInstance", "流程執行個體"),
            Map.entry("DecisionDefinition", "決策表"),
            Map.entry("DecisionRequirementsDefinition", "決策關係圖"),
            Map.entry("Deployment", "部署"),
            Map.entry("Filter", "清單"),
            Map.entry("User", "帳號"),
            Map.entry("Group", "群組"),
            Map.entry("Group membership", "群組成員"),
            Map.entry("Authorization", "授權"),
            Map.entry("Application", "應用程式"),
            Map.entry("Historic Task", "工作歷程"),
            Map.entry("Historic Process Instance", "流程歷程"),
            Map.entry("User Operation Log Category", "操作紀錄"),
            Map.entry("Batch", "批次"),
            Map.entry("System", "系統資訊"));

    private static final Map<String, String> PERMISSIONS = Map.ofEntries(
            Map.entry("READ", "查看"),
            Map.entry("UPDATE", "修改"),
            Map.entry("CREATE", "新增"),
            Map.entry("DELETE", "刪除"),
            Map.entry("ACCESS", "使用"),
            Map.entry("READ_TASK", "查看工作於"),
            Map.entry("UPDATE_TASK", "修改工作於"),
            Map.entry("TASK_WORK", "辦理"),
            Map.entry("TASK_ASSIGN", "指派"),
            Map.entry("CREATE_INSTANCE", "啟動"),
            Map.entry("READ_INSTANCE", "查看案件於"),
            Map.entry("UPDATE_INSTANCE", "修改案件於"),
            Map.entry("DELETE_INSTANCE", "刪除案件於"),
            Map.entry("READ_HISTORY", "查看歷程於"),
            Map.entry("DELETE_HISTORY", "刪除歷程於"),
            Map.entry("READ_VARIABLE", "查看變數於"),
            Map.entry("READ_INSTANCE_VARIABLE", "查看變數於"),
            Map.entry("READ_TASK_VARIABLE", "查看變數於"),
            Map.entry("UPDATE_VARIABLE", "修改變數於"),
            Map.entry("UPDATE_INSTANCE_VARIABLE", "修改變數於"),
            Map.entry("UPDATE_TASK_VARIABLE", "修改變數於"),
            Map.entry("SUSPEND", "暫停"),
            Map.entry("SUSPEND_INSTANCE", "暫停案件於"),
            Map.entry("RETRY_JOB", "重試作業於"));

    private MissingRights() {}

    static String worded(JsonNode missing) {
        return StreamSupport.stream(missing.spliterator(), false)
                .map(MissingRights::right)
                .distinct()
                .collect(Collectors.joining("，或", "您沒有權限", "；業務需要時請洽平台管理員"));
    }

    private static String right(JsonNode right) {
        String resource = right.path("resourceId").asText("");
        return named(PERMISSIONS, right.path("permissionName"))
                + named(RESOURCES, right.path("resourceName"))
                + (right.hasNonNull("resourceId") ? "「" + resource + "」" : "");
    }

    private static String named(Map<String, String> names, JsonNode name) {
        return names.getOrDefault(name.asText(), name.asText());
    }
}
