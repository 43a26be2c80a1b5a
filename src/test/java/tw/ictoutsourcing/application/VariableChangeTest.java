package tw.ictoutsourcing.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import tw.ictoutsourcing.engine.Rest;
import tw.ictoutsourcing.tasklist.Session;
import tw.ictoutsourcing.wholecase.WholeCase;

/** An administrator may correct a variable past the forms, but not past the border, and never unseen. */
@WholeCase
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class VariableChangeTest {

    @LocalServerPort
    int port;

    @Autowired
    JdbcTemplate jdbc;

    private Walk walk;
    private Traces traces;
    private String caseNumber;
    private String instance;

    @BeforeAll
    void aCaseAtWork() {
        walk = new Walk(port);
        traces = new Traces(jdbc);
        caseNumber = walk.open();
        String task = walk.until(caseNumber, "rateImpact").id();
        instance = "/process-instance/"
                + walk.rest
                        .get("admin1", "/engine-rest/task/" + task)
                        .json()
                        .path("processInstanceId")
                        .asText();
    }

    @Test
    void whatAnAdministratorChangesIsRecordedWithTheOldAndTheNewValue() {
        assertThat(put("title", "校務系統改版（更正）").status()).isEqualTo(204);
        assertThat(value("title")).isEqualTo("校務系統改版（更正）");
        Map<String, Object> record = lastRecord();
        assertThat(record)
                .containsEntry("type", "variable-change")
                .containsEntry("title", "管理員修改變數")
                .containsEntry("actor", "admin1");
        assertThat(record.get("content").toString())
                .contains("案名（title）", "\"原值\":\"校務系統改版\"", "\"新值\":\"校務系統改版（更正）\"");
    }

    @Test
    void aDateIsKeptTheWayTheCaseKeepsDates() {
        assertThat(put("referenceDate", "115/11/21").status()).isEqualTo(204);
        assertThat(value("referenceDate")).isEqualTo("2026-11-21");
    }

    @Test
    void cockpitMeetsTheSameRules() throws Exception {
        Session cockpit = Session.of(port, "admin1", Rest.PASSWORD);
        String path = "/api/engine/engine/default" + instance + "/variables/";
        var refused = cockpit.send(
                "PUT", path + "contractAmount", "application/json", BodyPublishers.ofString("{\"value\":-1}"));
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("「契約金額」須介於 0 與");
        var accepted = cockpit.send(
                "PUT",
                path + "contractAmount",
                "application/json",
                BodyPublishers.ofString("{\"value\":\"880000\",\"type\":\"String\"}"));
        assertThat(accepted.statusCode()).as(accepted.body()).isEqualTo(204);
        assertThat(value("contractAmount")).isEqualTo("880000");
        assertThat(lastRecord().get("content").toString()).contains("\"新值\":880000");
    }

    @ParameterizedTest
    @CsvSource({
        "contractAmount, -1, 「契約金額」須介於 0 與",
        "contractAmount, 很多, 「契約金額」須為整數",
        "procedure, XYZ, 「適用程序」須為 NFU",
        "contractStart, 昨天, 「契約開始日」須為日期",
        "vendorId, 12345678, 「廠商統一編號」須為正確的統一編號",
        "coreSystem, 也許, 「核心資通系統」須為是或否",
        "serviceTypes, 系統發展, 「服務類型」須為清單",
        "caseNumber, 115-9999, 「案號」不得修改",
        "title, , 「案名（title）」不得清空",
        "backdoor, 1, 變數「backdoor」不是此案件的變數，不予接受",
    })
    void aMalformedOrUnknownValueChangesNothing(String name, String value, String message) {
        traces.unchangedBy(() -> refused(put(name, value), 400, message));
    }

    @Test
    void valuesThatContradictEachOtherChangeNothing() {
        Map<String, Object> period = Map.of(
                "modifications",
                Map.of(
                        "contractStart", Map.of("value", "2027-01-01"),
                        "contractEnd", Map.of("value", "2026-12-31")));
        traces.unchangedBy(() -> refused(
                walk.rest.post("admin1", "/engine-rest" + instance + "/variables", period), 400, "不得早於「契約開始日」"));
    }

    @Test
    void nothingIsDeletedNorSetBesideAnotherOperation() {
        Map<String, Object> amount = Map.of("contractAmount", Map.of("value", 1));
        String id = instance.substring(instance.lastIndexOf('/') + 1);
        traces.unchangedBy(() -> {
            refused(
                    walk.rest.delete("admin1", "/engine-rest" + instance + "/variables/contractAmount"),
                    403,
                    "案件的變數不得刪除，只能修改其值");
            refused(
                    walk.rest.post(
                            "admin1",
                            "/engine-rest" + instance + "/variables",
                            Map.of("deletions", List.of("contractAmount"))),
                    403,
                    "案件的變數不得刪除");
            refused(
                    walk.rest.post(
                            "admin1",
                            "/engine-rest/process-instance/variables-async",
                            Map.of("processInstanceIds", List.of(id), "variables", amount)),
                    403,
                    "變數只能逐件修改，不得隨其他操作一併設定：contractAmount");
            refused(
                    walk.rest.post(
                            "admin1",
                            "/engine-rest" + instance + "/modification",
                            Map.of(
                                    "instructions",
                                    List.of(Map.of(
                                            "type",
                                            "startBeforeActivity",
                                            "activityId",
                                            "rateImpact",
                                            "variables",
                                            amount)))),
                    403,
                    "變數只能逐件修改");
            refused(
                    walk.rest.post("admin1", "/engine-rest/signal", Map.of("name", "any", "variables", amount)),
                    403,
                    "變數只能逐件修改");
        });
    }

    @Test
    void nobodyElseChangesAVariable() {
        traces.unchangedBy(() -> {
            for (String person : List.of("unit1", "ims1", "manager1", "owner1", "auditor1")) {
                Rest.Answer answer = walk.rest.put(
                        person, "/engine-rest" + instance + "/variables/contractAmount", Map.of("value", "很多"));
                refused(answer, 403, "您沒有權限");
            }
        });
    }

    private Rest.Answer put(String name, Object value) {
        Map<String, Object> body = new HashMap<>();
        body.put("value", value);
        return walk.rest.put("admin1", "/engine-rest" + instance + "/variables/" + name, body);
    }

    private String value(String name) {
        return walk.rest
                .get("admin1", "/engine-rest" + instance + "/variables/" + name)
                .json()
                .path("value")
                .asText();
    }

    private Map<String, Object> lastRecord() {
        return jdbc.queryForMap(
                "select * from outsourcing_record where case_number = ? order by sequence_no desc limit 1", caseNumber);
    }

    private static void refused(Rest.Answer answer, int status, String message) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.json().path("message").asText()).contains(message);
    }
}
