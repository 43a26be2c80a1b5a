package tw.ictoutsourcing.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Each role sees its own tasks and no others; a vendor sees no variable of the agency. */
@RunningApplication
class AccessTest {

    /** What a vendor must never read: everything but what its form shows. */
    private static final List<String> INTERNAL =
            List.of("reviewOutcome", "contractAmount", "requester", "unitGroup", "score", "舊系統將停止支援", "caseNumber");

    @LocalServerPort
    int port;

    @Autowired
    AuthorizationService rights;

    private Rest rest;
    private Cases cases;

    @BeforeEach
    void connect() {
        rest = new Rest(port);
        cases = new Cases(rest);
    }

    @Test
    void aTaskIsSeenByItsGroupOnly() {
        String instance = cases.started();
        assertThat(cases.task("ims1", instance)).isNotEmpty();
        for (String other : List.of("unit1", "unit2", "chief1", "auditor1", "manager1", "owner1", "vendor-a1")) {
            assertThat(cases.task(other, instance)).as(other).isEmpty();
        }
    }

    @Test
    void aVendorsTaskIsSeenByThatVendorOnly() {
        String instance = cases.atVendor();
        assertThat(cases.task("vendor-a1", instance)).isNotEmpty();
        assertThat(cases.task("vendor-b1", instance)).isEmpty();
        assertThat(cases.task("ims1", instance)).isEmpty();
    }

    @Test
    void aVendorReadsNoInternalVariableByAnyPath() {
        String instance = cases.atVendor();
        String task = cases.task("vendor-a1", instance);
        List<String> paths = List.of(
                "/task/" + task + "/variables",
                "/task/" + task + "/localVariables",
                "/task/" + task + "/form-variables",
                "/task/" + task + "/form-variables?variableNames=contractAmount,reviewOutcome",
                "/task/" + task + "/variables/contractAmount",
                "/variable-instance?processInstanceIdIn=" + instance,
                "/history/variable-instance?processInstanceId=" + instance,
                "/history/detail?processInstanceId=" + instance,
                "/process-instance/" + instance + "/variables",
                "/execution/" + instance + "/localVariables",
                "/history/user-operation?processInstanceId=" + instance,
                "/process-instance?processInstanceIds=" + instance,
                "/history/process-instance?processInstanceId=" + instance,
                "/history/decision-instance");
        for (String path : paths) {
            String text = rest.get("vendor-a1", "/engine-rest" + path).text();
            assertThat(INTERNAL)
                    .as(path + " " + text)
                    .noneMatch(secret -> text.contains("\"" + secret + "\"") || text.contains("舊系統將停止支援"));
        }
        assertThat(rest.get("vendor-a1", "/engine-rest/task/" + task + "/form").status())
                .isEqualTo(200);
        assertThat(rest.get("vendor-b1", "/engine-rest/task/" + task + "/form-variables")
                        .status())
                .isEqualTo(403);
        JsonNode shown = rest.get("vendor-a1", "/engine-rest/task/" + task + "/form-variables")
                .json();
        assertThat(shown.path("title").path("value").asText()).isEqualTo("校務系統改版");
        assertThat(shown.size()).isEqualTo(1);
    }

    @Test
    void anAgencyCandidateMayReadTheTasksVariables() {
        String task = cases.task("ims1", cases.started());
        assertThat(rest.get("ims1", "/engine-rest/task/" + task + "/variables").text())
                .contains("contractAmount");
    }

    @Test
    void aRightTakenFromOnePersonIsGoneThoughTheGroupHasIt() {
        String task = cases.task("ims1", cases.started());
        Authorization revoked = rights.createNewAuthorization(Authorization.AUTH_TYPE_REVOKE);
        revoked.setUserId("ims1");
        revoked.setResource(Resources.TASK);
        revoked.setResourceId(task);
        revoked.removePermission(Permissions.READ);
        revoked.removePermission(Permissions.TASK_WORK);
        rights.saveAuthorization(revoked);
        assertThat(rest.get("ims1", "/engine-rest/task/" + task).status()).isIn(403, 404);
        assertThat(cases.submit("ims1", task, Map.of("reviewOutcome", "通過", "score", 4))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void onlyTheRequestingUnitStartsACase() {
        for (String other : List.of("ims1", "chief1", "vendor-a1", "auditor1", "owner1")) {
            assertThat(rest.post(other, Cases.START, Rest.variables(Cases.request()))
                            .status())
                    .as(other)
                    .isIn(403, 404);
        }
        assertThat(cases.start(Cases.request()).status()).isEqualTo(200);
    }

    @Test
    void auditorsAndManagersReadInstances() {
        String instance = cases.started();
        for (String reader : List.of("auditor1", "manager1")) {
            assertThat(rest.get(reader, "/engine-rest/process-instance/" + instance)
                            .status())
                    .isEqualTo(200);
        }
        assertThat(rest.get("unit2", "/engine-rest/process-instance/" + instance)
                        .status())
                .isNotEqualTo(200);
    }

    @Test
    void onlyTheProcessOwnerDeploysAndOnlyCleanModels() throws Exception {
        String dmn = Files.readString(Path.of("src/test/resources/engine-models/decisions/record-retention.dmn"));
        assertThat(rest.deploy("ims1", "record-retention.dmn", dmn).status()).isEqualTo(403);
        Rest.Answer faulty = rest.deploy(
                "owner1", "record-retention.dmn", dmn.replace("everything_3_years", "DecisionRule_0abc123"));
        assertThat(faulty.status()).as(faulty.text()).isEqualTo(400);
        assertThat(faulty.text()).contains("DecisionRule_0abc123").contains("規則識別碼");
        assertThat(rest.deploy("owner1", "record-retention.dmn", dmn).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"unit1", "vendor-a1", "ims1", "manager1"})
    void everyoneFindsTheTaskListsButMakesNone(String user) {
        JsonNode lists = rest.get(user, "/engine-rest/filter").json();
        assertThat(lists)
                .extracting(list -> list.path("name").asText())
                .containsExactlyInAnyOrder("我的工作", "我可承辦的工作", "逾期");
        for (JsonNode list : lists) {
            String path = "/engine-rest/filter/" + list.path("id").asText() + "/list";
            assertThat(rest.get(user, path).status()).isEqualTo(200);
        }
        Map<String, Object> own =
                Map.of("resourceType", "Task", "name", "自訂", "query", Map.of(), "properties", Map.of());
        assertThat(rest.post(user, "/engine-rest/filter/create", own).status()).isEqualTo(403);
    }

    @Test
    void staffReadEachOthersNamesAndVendorsDoNot() {
        assertThat(rest.get("unit1", "/engine-rest/user/ims1/profile").text()).contains("trial.invalid");
        assertThat(rest.get("vendor-a1", "/engine-rest/user/ims1/profile").status())
                .isNotEqualTo(200);
        assertThat(rest.get("vendor-a1", "/engine-rest/user").text()).doesNotContain("ims1");
    }
}
