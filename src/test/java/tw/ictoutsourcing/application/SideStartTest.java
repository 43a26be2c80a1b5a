package tw.ictoutsourcing.application;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import tw.ictoutsourcing.engine.Rest;
import tw.ictoutsourcing.wholecase.WholeCase;

/** Processes beside the main line: who may start them, for which case, by form and by message. */
@WholeCase
class SideStartTest {

    private static final String PROCESS = "/engine-rest/process-definition/key/trial-side";
    private static final Path MODELS = Path.of("src/test/resources/application");

    @LocalServerPort
    int port;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    RuntimeService runtime;

    private Walk walk;
    private Traces traces;
    private String deployment;
    private String ownCase;
    private String otherCase;

    @BeforeEach
    void deploy() throws IOException {
        walk = new Walk(port);
        traces = new Traces(jdbc);
        Map<String, String> models = new TreeMap<>();
        for (String file : List.of("trial-side.bpmn", "trial-side-start.form", "trial-side-handle.form")) {
            models.put(file, Files.readString(MODELS.resolve(file)));
        }
        Rest.Answer deployed = walk.rest.deploy("owner1", models);
        assertThat(deployed.status()).as(deployed.text()).isEqualTo(200);
        deployment = deployed.json().path("id").asText();
        ownCase = walk.open();
        Map<String, Object> other = new HashMap<>(Answers.request());
        other.put("requestingUnit", "秘書室");
        otherCase = walk.start("unit2", other).json().path("businessKey").asText();
    }

    @AfterEach
    void undeploy() {
        walk.rest.delete("admin1", "/engine-rest/deployment/" + deployment + "?cascade=true");
    }

    @Test
    void theStartFormOffersEachPersonTheCasesTheyMayActForAndNoOthers() {
        assertThat(offered("unit1")).contains(ownCase).doesNotContain(otherCase);
        assertThat(offered("unit2")).contains(otherCase).doesNotContain(ownCase);
        assertThat(offered("ims1")).contains(ownCase, otherCase);
        assertThat(offered("vendor-a1")).doesNotContain(ownCase, otherCase);
        award(ownCase, "90000001");
        assertThat(offered("vendor-a1")).contains(ownCase).doesNotContain(otherCase);
        assertThat(offered("vendor-b1")).doesNotContain(ownCase);
        jdbc.update("update outsourcing_case set status = '已結案' where case_number = ?", ownCase);
        assertThat(offered("ims1")).doesNotContain(ownCase).contains(otherCase);
    }

    @Test
    void theRequestFormOffersOnlyTheUnitsThatThePersonBelongsTo() {
        String form = "/engine-rest/process-definition/key/outsourcing-case/deployed-start-form";
        assertThat(options("unit1", form, "requestingUnit")).containsExactly("教務處");
        assertThat(options("unit2", form, "requestingUnit")).containsExactly("秘書室");
        assertThat(options("admin1", form, "requestingUnit")).contains("教務處", "秘書室", "人事處", "資訊組");
    }

    @Test
    void whatIsStartedBelongsToTheCaseAndIsRecordedThere() {
        Rest.Answer started = submit("unit1", ownCase);
        assertThat(started.status()).as(started.text()).isEqualTo(200);
        assertThat(started.json().path("businessKey").asText()).isEqualTo(ownCase);
        String instance = started.json().path("id").asText();
        assertThat(runtime.getVariables(instance))
                .containsEntry("title", Answers.request().get("title"))
                .containsEntry("procedure", Answers.request().get("procedure"))
                .containsEntry("starter", "unit1")
                .containsEntry("startedByVendor", false)
                .containsEntry("vendorId", null)
                .doesNotContainKeys("contractAmount", "vendors", "residualRisk");
        assertThat(jdbc.queryForObject(
                        "select count(*) from outsourcing_record where case_number = ? and element_id = 'sideReported'"
                                + " and procedure is not null",
                        Integer.class,
                        ownCase))
                .isEqualTo(1);
    }

    @Test
    void nobodyStartsForACaseThatIsNotTheirs() {
        refused(submit("unit2", ownCase), "不是貴單位的案件");
        refused(submit("vendor-a1", ownCase), "查無此案或已結案");
        refused(submit("ims1", "115-9999"), "查無此案或已結案");
        award(ownCase, "90000017");
        refused(submit("vendor-a1", ownCase), "查無此案或已結案");
        assertThat(submit("vendor-b1", ownCase).status()).isEqualTo(200);
        jdbc.update("update outsourcing_case set status = '已結案' where case_number = ?", ownCase);
        refused(submit("unit1", ownCase), "查無此案或已結案");
        traces.unchangedBy(() -> assertThat(submit("chief1", otherCase).status())
                .as("no starter")
                .isEqualTo(403));
    }

    @Test
    void onlyTheGroupsNamedInTheDiagramFindItInTasklist() {
        for (String person : List.of("unit1", "ims1", "vendor-a1")) {
            assertThat(startable(person)).as(person).contains("trial-side");
        }
        for (String person : List.of("chief1", "auditor1", "manager1", "sysadmin1")) {
            assertThat(startable(person)).as(person).doesNotContain("trial-side");
        }
        assertThat(startable("vendor-a1")).doesNotContain("outsourcing-case");
    }

    @Test
    void aMessageStartsTheSameWayAndPassesTheSameBorder() {
        Rest.Answer sent = message("unit1", Map.of("caseNumber", ownCase, "what", "機房漏水"), null);
        assertThat(sent.status()).as(sent.text()).isEqualTo(200);
        assertThat(message("ims1", Map.of("what", "機房漏水"), ownCase).status()).isEqualTo(200);
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(ownCase, "trial-side")
                        .count())
                .isEqualTo(2);
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(ownCase, "trial-side")
                        .variableValueEquals("what", "機房漏水")
                        .count())
                .isEqualTo(2);
        refusedMessage("unit1", Map.of("caseNumber", ownCase), null, "「事由」為必填");
        refusedMessage("unit1", Map.of("what", "機房漏水"), null, "「案件」為必填");
        refusedMessage("unit1", Map.of("what", "機房漏水", "contractAmount", 1), ownCase, "「contractAmount」不在此表單中");
        refusedMessage("unit2", Map.of("what", "機房漏水"), ownCase, "不是貴單位的案件");
        refusedMessage("ims1", Map.of("what", "機房漏水"), "115-9999", "查無此案或已結案");
        refusedMessage("ims1", Map.of("what", "機房漏水", "caseNumber", ownCase), otherCase, "案號請只填一次");
        traces.unchangedBy(() -> assertThat(
                        message("chief1", Map.of("what", "機房漏水"), ownCase).status())
                .isEqualTo(403));
    }

    @Test
    void aMessageThatNobodyWaitsForIsRefused() {
        traces.unchangedBy(() -> {
            for (String person : List.of("unit1", "vendor-a1", "admin1")) {
                Rest.Answer answer = walk.rest.post(
                        person, "/engine-rest/message", Map.of("messageName", "no-such", "businessKey", ownCase));
                refused(answer, "沒有流程在等待訊息「no-such」");
            }
        });
    }

    private void award(String caseNumber, String vendorId) {
        jdbc.update("update outsourcing_case set vendor_id = ? where case_number = ?", vendorId, caseNumber);
    }

    private Rest.Answer submit(String user, String caseNumber) {
        return walk.rest.post(
                user, PROCESS + "/submit-form", Rest.variables(Map.of("caseNumber", caseNumber, "what", "機房漏水")));
    }

    private Rest.Answer message(String user, Map<String, Object> values, String businessKey) {
        Map<String, Object> body = new HashMap<>();
        body.put("messageName", "trial-side");
        body.put("resultEnabled", true);
        body.put("processVariables", Rest.variables(values).get("variables"));
        if (businessKey != null) {
            body.put("businessKey", businessKey);
        }
        return walk.rest.post(user, "/engine-rest/message", body);
    }

    private void refusedMessage(String user, Map<String, Object> values, String businessKey, String why) {
        traces.unchangedBy(() -> refused(message(user, values, businessKey), why));
    }

    private static void refused(Rest.Answer answer, String why) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.text()).contains(why);
    }

    private List<String> offered(String user) {
        return options(user, PROCESS + "/deployed-start-form", "caseNumber");
    }

    private List<String> options(String user, String form, String key) {
        Rest.Answer answer = walk.rest.get(user, form);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return StreamSupport.stream(answer.json().path("components").spliterator(), false)
                .filter(field -> field.path("key").asText().equals(key))
                .flatMap(field -> StreamSupport.stream(field.path("values").spliterator(), false))
                .map(option -> option.path("value").asText())
                .toList();
    }

    private List<String> startable(String user) {
        JsonNode found = walk.rest
                .get(
                        user,
                        "/engine-rest/process-definition?latest=true&startableInTasklist=true&startablePermissionCheck=true")
                .json();
        return StreamSupport.stream(found.spliterator(), false)
                .map(definition -> definition.path("key").asText())
                .toList();
    }
}
