package tw.ictoutsourcing.application;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tw.ictoutsourcing.engine.Rest;
import tw.ictoutsourcing.tasklist.Session;

/** What the engine itself refuses, people read in Chinese too: what is missing, or which right. */
class ErrorsInChineseTest extends OverHttp {

    @ParameterizedTest
    @CsvSource({
        "/task/nope, 查無工作「nope」：可能已完成、已取消，或您無權查看",
        "/task/nope/variables, 查無工作「nope」",
        "/task/nope/form, 查無工作「nope」",
        "/task/nope/form-variables, 查無工作「nope」",
        "/task/nope/deployed-form, 查無工作「nope」",
        "/task/nope/comment, 查無工作「nope」",
        "/process-definition/key/nope, 查無流程「nope」，或您無權查看",
        "/process-definition/key/nope/startForm, 查無流程「nope」",
        "/process-definition/nope/xml, 查無流程「nope」",
        "/process-instance/nope, 查無流程執行個體「nope」",
        "/process-instance/nope/variables, 查無流程執行個體「nope」",
        "/execution/nope/localVariables, 查無執行路徑「nope」",
        "/decision-definition/key/nope, 查無決策表「nope」",
        "/deployment/nope, 查無部署「nope」",
        "/job/nope, 查無排程作業「nope」",
        "/user/nope/profile, 查無帳號「nope」",
        "/history/process-instance/nope, 查無流程執行個體「nope」的歷程",
        "/nothing, 查無此資源",
    })
    void whatIsNotThereIsNamed(String path, String message) throws Exception {
        for (String person : List.of("unit1", "admin1")) {
            refused(walk.rest.get(person, "/engine-rest" + path), 404, message);
            var inApp = walk.session(person)
                    .send("GET", "/api/engine/engine/default" + path, null, BodyPublishers.noBody());
            refused(new Rest.Answer(inApp.statusCode(), inApp.body()), 404, message);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/task/nope/complete", "/task/nope/submit-form", "/task/nope/unclaim"})
    void workOnATaskThatIsNotThereIsRefused(String path) {
        refused(walk.rest.post("unit1", "/engine-rest" + path, Map.of()), 404, "查無工作「nope」");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/process-definition/key/nope/start", "/process-definition/nope/submit-form"})
    void aProcessThatIsNotThereDoesNotStart(String path) {
        refused(walk.rest.post("unit1", "/engine-rest" + path, Map.of()), 404, "查無流程「nope」");
    }

    @Test
    void aCompletedTaskIsGoneAndNoErrorOfOurs() {
        Walk.Work done = walk.until(walk.open(), "rateImpact");
        walk.done(done);
        String path = "/engine-rest/task/" + done.id();
        String gone = "查無工作「" + done.id() + "」：可能已完成";
        refused(walk.rest.get("unit1", path + "/variables"), 404, gone);
        refused(walk.rest.get("unit1", path + "/form"), 404, gone);
        refused(walk.rest.post("unit1", path + "/submit-form", Map.of()), 404, gone);
        refused(walk.rest.upload("unit1", path + "/attachment/create", "x.txt", new byte[] {1}), 400, "檔案請由佐證欄上傳");
    }

    @Test
    void whoMayNotIsToldWhichRightIsMissing() {
        Walk.Work work = walk.until(walk.open(), "rateImpact");
        JsonNode task =
                walk.rest.get("admin1", "/engine-rest/task/" + work.id()).json();
        String instance = task.path("processInstanceId").asText();
        refused(walk.rest.get("unit1", "/engine-rest/filter/nope"), 403, "您沒有權限查看清單「nope」；業務需要時請洽平台管理員");
        refused(walk.rest.get("unit2", "/engine-rest/task/" + work.id() + "/form"), 403, "查看工作「" + work.id() + "」");
        refused(walk.rest.delete("manager1", "/engine-rest/process-instance/" + instance), 403, "刪除");
        refused(
                walk.rest.put(
                        "manager1",
                        "/engine-rest/process-instance/" + instance + "/suspended",
                        Map.of("suspended", true)),
                403,
                "您沒有權限");
        refused(walk.rest.post("unit1", "/engine-rest/task/create", Map.of()), 403, "您沒有權限新增工作");
    }

    @Test
    void aMalformedRequestIsToldSoWithTheTechnicalDetail() {
        refused(
                walk.rest.get("unit1", "/engine-rest/task?sortBy=x&sortOrder=asc"),
                400,
                "要求的內容不正確，請檢查後再送。技術訊息：Cannot set query parameter");
        refused(walk.rest.post("unit1", "/engine-rest/task", "[1"), 400, "要求的內容不正確");
    }

    @Test
    void whatTheEngineAnswersOtherwiseIsUntouched() throws Exception {
        String xml = walk.rest
                .get("owner1", "/engine-rest/process-definition/key/outsourcing-case/xml")
                .json()
                .path("bpmn20Xml")
                .asText();
        assertThat(xml).startsWith("<?xml").endsWith("</bpmn:definitions>\n");
        var statistics = Session.of(port, "unit1", Rest.PASSWORD)
                .send("GET", "/api/engine/engine/default/task/count", null, BodyPublishers.noBody());
        assertThat(statistics.body()).matches("\\{\"count\":\\d+}");
    }

    private static void refused(Rest.Answer answer, int status, String message) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.json().path("message").asText()).contains(message);
    }
}
