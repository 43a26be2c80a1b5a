package tw.ictoutsourcing.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** Bad input stops before the engine acts, with 400 or 403 and a Chinese message. */
@RunningApplication
class BorderTest {

    @LocalServerPort
    int port;

    @Autowired
    RuntimeService runtime;

    @Autowired
    JdbcTemplate jdbc;

    private Rest rest;
    private Cases cases;

    @BeforeEach
    void connect() {
        rest = new Rest(port);
        cases = new Cases(rest);
    }

    @Test
    void aProperRequestOpensACaseAndIsRecorded() {
        Rest.Answer answer = cases.start(Cases.request());
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        String instance = answer.json().path("id").asText();
        assertThat(runtime.getVariable(instance, "contractAmount")).isEqualTo(1200000L);
        assertThat(runtime.getVariable(instance, "requester")).isEqualTo("unit1");
        // What the flow does not need is no engine variable.
        assertThat(runtime.getVariable(instance, "background")).isNull();
        String caseNumber = answer.json().path("businessKey").asText();
        assertThat(records(caseNumber)).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "title, '', 案名」為必填",
        "procedure, XYZ, 「適用程序」須為 NFU",
        "contractAmount, -1, 「預估金額」須介於 0",
        "contractAmount, 很多, 「預估金額」須為數字",
        "vendorId, 12345678, 「廠商統一編號」須為正確的統一編號",
        "contractStart, 下個月, 「契約開始日」須為日期",
        "serviceTypes, 系統發展, 「服務類型」須為清單",
        "coreSystem, 也許, 「核心資通系統」須為是或否",
        "secretKey, 1, 「secretKey」不在此表單中",
        "protectionLevel, 普, 「protectionLevel」不在此表單中",
    })
    void aMalformedRequestIsRefused(String field, String value, String message) {
        Map<String, Object> request = Cases.request();
        request.put(field, value);
        long before = runtime.createProcessInstanceQuery().count();
        Rest.Answer answer = cases.start(request);
        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.text()).contains(message).doesNotContain("Cannot");
        assertThat(runtime.createProcessInstanceQuery().count()).isEqualTo(before);
    }

    @Test
    void aContractThatEndsBeforeItStartsIsRefusedAlsoInMinguoDates() {
        Map<String, Object> request = Cases.request();
        request.put("contractStart", "116/01/01");
        request.put("contractEnd", "2026-12-31");
        Rest.Answer answer = cases.start(request);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text()).contains("「契約結束日」（2026-12-31）不得早於「契約開始日」（2027-01-01）");
    }

    @Test
    void startingPastTheFormPassesTheSameBorder() {
        Rest.Answer answer = rest.post(
                "unit1",
                "/engine-rest/process-definition/key/outsourcing-case/start",
                Rest.variables(Map.of("title", "x", "procedure", "XYZ")));
        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.text()).contains("適用程序");
        Rest.Answer inTheMiddle = rest.post(
                "unit1",
                "/engine-rest/process-definition/key/outsourcing-case/start",
                Map.of("startInstructions", List.of(Map.of("type", "startBeforeActivity", "activityId", "closed"))));
        assertThat(inTheMiddle.status()).isEqualTo(403);
    }

    @Test
    void filesAreNoVariables() {
        Map<String, Object> body = Map.of(
                "variables",
                Map.of("title", Map.of("value", "QQ==", "type", "File", "valueInfo", Map.of("filename", "a.exe"))));
        Rest.Answer answer = rest.post("unit1", Cases.START, body);
        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.text()).contains("檔案請由佐證欄上傳");
    }

    @Test
    void aHiddenFieldIsNotRequiredAndAShownOneIs() {
        String instance = cases.started();
        String task = cases.task("ims1", instance);
        Rest.Answer without = cases.submit("ims1", task, Map.of("reviewOutcome", "退回補正", "score", 3));
        assertThat(without.status()).isEqualTo(400);
        assertThat(without.text()).contains("「意見」為必填");
        Rest.Answer outside = cases.submit("ims1", task, Map.of("reviewOutcome", "通過", "score", 9));
        assertThat(outside.text()).contains("「評分」不得大於 5");
        assertThat(cases.submit("ims1", task, Map.of("reviewOutcome", "通過", "score", 3))
                        .status())
                .isEqualTo(204);
        assertThat(runtime.getVariable(instance, "score")).isEqualTo(3);
    }

    @Test
    void completingWithoutTheFormPassesTheSameBorder() {
        String task = cases.task("ims1", cases.started());
        Rest.Answer answer = rest.post(
                "ims1", "/engine-rest/task/" + task + "/complete", Rest.variables(Map.of("contractAmount", 1)));
        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.text()).contains("contractAmount").contains("不在此表單中");
    }

    @Test
    void whatTablesDecideByMayNotBeLeftOut() {
        Map<String, Object> request = Cases.request();
        request.remove("coreSystem");
        Rest.Answer answer = cases.start(request);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text()).contains("「核心資通系統」須答是或否");
    }

    @Test
    void whoIsNotEntitledCannotComplete() {
        String task = cases.task("ims1", cases.started());
        for (String stranger : List.of("unit1", "unit2", "chief1", "vendor-a1", "manager1", "admin1")) {
            Rest.Answer answer = cases.submit(stranger, task, Map.of("reviewOutcome", "通過", "score", 3));
            assertThat(answer.status()).as(stranger + answer.text()).isEqualTo(403);
        }
    }

    @Test
    void whatWasCompletedShowsToTheReviewerWhatChanged() {
        String instance = cases.started();
        cases.submit(
                "ims1", cases.task("ims1", instance), Map.of("reviewOutcome", "退回補正", "score", 2, "opinion", "請補背景說明"));
        String task = cases.task("unit1", instance);
        String shown = rest.get("unit1", "/engine-rest/task/" + task + "/form-variables")
                .text();
        assertThat(shown).contains("請補背景說明").contains("舊系統將停止支援").doesNotContain("requester");
        Map<String, Object> completed = new HashMap<>(Map.of("title", "校務系統改版", "background", "舊系統 2027 年停止支援"));
        assertThat(cases.submit("unit1", task, completed).status()).isEqualTo(204);
        assertThat(runtime.getVariable(instance, "changes").toString())
                .contains("背景說明", "舊系統將停止支援", "舊系統 2027 年停止支援")
                .doesNotContain("案名");
    }

    @Test
    void aFailureAfterTheBorderLeavesNothing() {
        String instance = cases.started();
        String task = cases.task("ims1", instance);
        int before = jdbc.queryForObject("select count(*) from form_value", Integer.class);
        // An unknown unit is found out only by the engine, after the border accepted the form.
        Map<String, Object> request = Cases.request();
        request.put("requestingUnit", "不存在的單位");
        request.put("background", "不應留下");
        Rest.Answer answer = rest.post("admin1", Cases.START, Rest.variables(request));
        assertThat(answer.status()).isGreaterThanOrEqualTo(400);
        assertThat(jdbc.queryForObject("select count(*) from form_value", Integer.class))
                .isEqualTo(before);
        assertThat(task).isNotEmpty();
    }

    @Test
    void theApplicationItselfMayNameTheRequesterButNoUserMay() {
        Map<String, Object> request = Cases.request();
        request.put("requester", "unit1");
        var instance = runtime.startProcessInstanceByKey("outsourcing-case", request);
        assertThat(runtime.getVariable(instance.getId(), "requester")).isEqualTo("unit1");
        assertThat(cases.start(request).status()).isEqualTo(400);
        request.put("procedure", "XYZ");
        assertThatThrownBy(() -> runtime.startProcessInstanceByKey("outsourcing-case", request))
                .hasMessageContaining("適用程序");
    }

    @Test
    void sideDoorsOfATaskAreShut() {
        String task = cases.task("ims1", cases.started());
        String path = "/engine-rest/task/" + task;
        Map<String, Object> variables = Rest.variables(Map.of("score", 1));
        assertThat(rest.post("ims1", path + "/resolve", variables).status()).isGreaterThanOrEqualTo(400);
        assertThat(rest.put("ims1", path + "/variables/score", Map.of("value", 1))
                        .status())
                .isEqualTo(403);
        assertThat(rest.post("ims1", path + "/claim", Map.of("userId", "chief1"))
                        .status())
                .isEqualTo(403);
        assertThat(rest.post("ims1", path + "/claim", Map.of("userId", "ims1")).status())
                .isEqualTo(204);
        assertThat(rest.post("ims1", path + "/unclaim", Map.of()).status()).isEqualTo(204);
    }

    private int records(String caseNumber) {
        return jdbc.queryForObject(
                "select count(*) from outsourcing_record where case_number = ?", Integer.class, caseNumber);
    }
}
