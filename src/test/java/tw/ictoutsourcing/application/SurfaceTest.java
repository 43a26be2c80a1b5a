package tw.ictoutsourcing.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tw.ictoutsourcing.engine.Rest;
import tw.ictoutsourcing.tasklist.Session;
import tw.ictoutsourcing.wholecase.WholeCase;

/** What the application shows to whom before anybody has a task: strangers nothing, each role its web apps. */
@WholeCase
class SurfaceTest {

    @LocalServerPort
    int port;

    private Rest rest;

    @BeforeEach
    void connect() {
        rest = new Rest(port);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "/engine",
                "/engine/default",
                "/engine/default/task",
                "/engine/default/process-instance",
                "/version",
                "/task",
                "/task/count",
                "/task/1",
                "/task/1/variables",
                "/task/1/form-variables",
                "/process-definition",
                "/process-definition/key/outsourcing-case",
                "/process-definition/key/outsourcing-case/xml",
                "/process-definition/key/outsourcing-case/startForm",
                "/process-instance",
                "/execution",
                "/variable-instance",
                "/history/process-instance",
                "/history/task",
                "/history/variable-instance",
                "/history/detail",
                "/history/decision-instance",
                "/history/user-operation",
                "/decision-definition",
                "/decision-definition/key/award-gate/xml",
                "/deployment",
                "/deployment/1/resources",
                "/job",
                "/job-definition",
                "/incident",
                "/filter",
                "/user",
                "/user/admin1/profile",
                "/group",
                "/group/ims-team",
                "/authorization",
                "/authorization/check?permissionName=READ&resourceName=task&resourceType=7",
                "/identity/groups?userId=admin1",
                "/identity/password-policy",
                "/metrics",
                "/metrics/activity-instance-start/sum",
                "/batch",
                "/migration/generate",
                "/external-task",
                "/event-subscription",
                "/telemetry/configuration",
                "/telemetry/data",
                "/schema/log",
                "/openapi.json",
                "/nothing-at-all"
            })
    void engineRestAnswersNobodyWithoutALogIn(String path) {
        for (String person : new String[] {null, "nobody"}) {
            Rest.Answer read = rest.get(person, "/engine-rest" + path);
            Rest.Answer write = rest.post(person, "/engine-rest" + path, Map.of());
            assertThat(List.of(read.status(), write.status())).as(path).containsOnly(401);
            assertThat(read.text() + write.text()).doesNotContain("Exception", "at org.", "camunda");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/engine/engine/default/task",
                "/api/engine/engine/default/process-instance",
                "/api/engine/engine/default/user",
                "/api/tasklist/plugin/checklist/default/task/1",
                "/api/tasklist/plugin/checklist/default/evidence/1",
                "/api/cockpit/plugin/base/default/process-definition/statistics",
                "/api/admin/plugin/adminPlugins/default/metrics"
            })
    void theWebAppsApiAnswersNobodyWithoutALogIn(String path) {
        Rest.Answer answer = rest.get(null, "/camunda" + path);
        assertThat(answer.status()).as(answer.text()).isIn(401, 403, 404);
        assertThat(answer.text()).doesNotContain("Exception", "at org.");
    }

    @ParameterizedTest
    @CsvSource({
        "unit1, tasklist, 200",
        "unit1, cockpit, 403",
        "unit1, admin, 403",
        "ims1, cockpit, 403",
        "vendor-a1, tasklist, 200",
        "vendor-a1, cockpit, 403",
        "vendor-a1, admin, 403",
        "auditor1, cockpit, 200",
        "manager1, cockpit, 200",
        "owner1, cockpit, 200",
        "owner1, admin, 403",
        "manager1, admin, 403",
        "admin1, admin, 200",
    })
    void eachRoleLogsInToItsOwnAppsOnly(String person, String app, int status) throws Exception {
        Session session = Session.of(port, "admin1", Rest.PASSWORD);
        var answer = session.send(
                "POST",
                "/api/admin/auth/user/default/login/" + app,
                "application/x-www-form-urlencoded",
                BodyPublishers.ofString("username=" + person + "&password=" + Rest.PASSWORD));
        assertThat(answer.statusCode()).isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/cockpit/plugin/base/default/process-definition/statistics",
                "/api/admin/plugin/adminPlugins/default/metrics",
                "/api/admin/setup/default/user/create"
            })
    void aVendorsSessionOpensNoOtherApp(String path) throws Exception {
        var answer = Session.of(port, "vendor-a1", Rest.PASSWORD).send("GET", path, null, BodyPublishers.noBody());
        assertThat(answer.statusCode()).as(answer.body()).isIn(401, 403, 404);
    }

    @Test
    void whoIsLoggedInIsNoErrorBeforeTheLogIn() throws Exception {
        String who = "/api/admin/auth/user/default";
        Rest.Answer nobody = rest.get(null, "/camunda" + who);
        assertThat(nobody.status()).isEqualTo(204);
        assertThat(nobody.text()).isEmpty();
        var somebody = Session.of(port, "unit1", Rest.PASSWORD).send("GET", who, null, BodyPublishers.noBody());
        assertThat(somebody.statusCode()).isEqualTo(200);
        assertThat(somebody.body()).contains("\"userId\":\"unit1\"");
    }

    @Test
    void aSessionWithoutItsTokenWritesNothing() throws Exception {
        Session session = Session.of(port, "unit1", Rest.PASSWORD);
        String path = "/api/engine/engine/default/task/count";
        assertThat(session.send("POST", path, "application/json", BodyPublishers.ofString("{}"))
                        .statusCode())
                .isEqualTo(200);
        assertThat(session.withoutToken()
                        .send("POST", path, "application/json", BodyPublishers.ofString("{}"))
                        .statusCode())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"unit1", "vendor-a1", "owner1", "admin1"})
    void expressionsInQueriesAreRefusedInTheWebAppToo(String person) throws Exception {
        Session session = Session.of(port, person, Rest.PASSWORD);
        for (String query : List.of(
                "{\"orQueries\":[{\"dueBeforeExpression\":\"${dateTime().withYear(1999)}\"}]}",
                "{\"orQueries\":[{\"assigneeExpression\":\"${1+1}\"}]}",
                "{\"candidateGroupExpression\":\"${currentUser().getClass()}\"}",
                "{\"orQueries\":[{\"nameLike\":\"x\"},{\"followUpAfterExpression\":\"#{now().plusDays(1)}\"}]}")) {
            for (String path : List.of("/task", "/task/count")) {
                var inApp = session.send(
                        "POST",
                        "/api/engine/engine/default" + path,
                        "application/json",
                        BodyPublishers.ofString(query));
                assertThat(inApp.statusCode()).as(path + query + inApp.body()).isEqualTo(400);
                assertThat(inApp.body()).contains("運算式");
            }
            String stored = "{\"resourceType\":\"Task\",\"name\":\"x\",\"query\":" + query + ",\"properties\":{}}";
            assertThat(session.send(
                                    "POST",
                                    "/api/engine/engine/default/filter/create",
                                    "application/json",
                                    BodyPublishers.ofString(stored))
                            .statusCode())
                    .isIn(400, 403);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/nothing",
                "/error",
                "/actuator/env",
                "/h2-console",
                "/camunda/api/nothing",
                "/camunda/app/%2e%2e/%2e%2e/WEB-INF/web.xml",
                "/engine-rest/task?firstResult=x",
                "/engine-rest/history/task?sortBy=nonsense&sortOrder=asc",
                "/engine-rest/task/%00"
            })
    void errorsShowNoStackTrace(String path) {
        Rest.Answer answer = rest.get("ims1", path);
        assertThat(answer.status()).isGreaterThanOrEqualTo(400);
        assertThat(answer.text()).doesNotContain("at org.", "at java.", "stackTrace", "Caused by", "Apache Tomcat/");
    }

    @Test
    void noPasswordLiesInAnyFileThatShips() throws IOException {
        Pattern password = Pattern.compile("(?i)password\\s*[:=]\\s*\"?[^\\s\"$#{}()\\[\\].,;]{4,}");
        try (Stream<Path> files = Files.walk(Path.of("src/main/resources"))) {
            List<Path> texts = files.filter(file -> file.toString().matches(".*\\.(yaml|yml|properties|sql|md)"))
                    .toList();
            assertThat(texts).hasSizeGreaterThan(10);
            for (Path text : texts) {
                assertThat(password.matcher(Files.readString(text)).find())
                        .as(text.toString())
                        .isFalse();
            }
        }
        for (String guess : List.of("admin", "demo", "password", "camunda", "")) {
            for (String person : List.of("admin", "demo", "camunda", "ciso1")) {
                assertThat(new Rest(port, guess)
                                .get(person, "/engine-rest/task")
                                .status())
                        .isEqualTo(401);
            }
        }
        assertThat(rest.post("admin1", "/engine-rest/user/ciso1/unlock", Map.of())
                        .status())
                .isEqualTo(204);
        assertThat(rest.get("ciso1", "/engine-rest/task").status()).isEqualTo(200);
    }
}
