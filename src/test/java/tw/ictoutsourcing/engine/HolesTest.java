package tw.ictoutsourcing.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What 7.24.0 leaves open is shut here. */
@RunningApplication
class HolesTest {

    private static final String EVIL = "${dateTime().withYear(1999)}";

    @LocalServerPort
    int port;

    @Autowired
    FilterService filters;

    @Autowired
    IdentityService identities;

    private Rest rest;

    @BeforeEach
    void connect() {
        rest = new Rest(port);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/camunda/api/admin/setup/default/user/create",
                "/camunda/api/admin//setup/default/user/create",
                "/camunda/api/admin/%73etup/default/user/create",
                "/camunda/api/admin/setup;x=y/default/user/create",
                "/camunda/api/admin/setup",
                "/camunda/app/admin/default/setup/",
                "/camunda/app/admin/default/setup"
            })
    void setupNeverAnswersNotEvenWithoutAnyAdministrator(String path) {
        identities.deleteMembership("admin1", "camunda-admin");
        try {
            assertThat(rest.get(null, path).status()).isIn(400, 404);
            Map<String, Object> admin =
                    Map.of("profile", Map.of("id", "intruder"), "credentials", Map.of("password", "Intruder-2026!"));
            assertThat(rest.post(null, path, admin).status()).isIn(400, 404);
            assertThat(identities.createUserQuery().userId("intruder").count()).isZero();
        } finally {
            identities.createMembership("admin1", "camunda-admin");
        }
    }

    @Test
    void expressionsInTaskQueriesAreRefusedAlsoInTheirParts() {
        Map<String, Object> plain = Map.of("dueBeforeExpression", EVIL);
        Map<String, Object> inParts = Map.of("orQueries", List.of(Map.of("dueBeforeExpression", EVIL)));
        for (Object query : List.of(plain, inParts)) {
            for (String path : List.of("/engine-rest/task", "/engine-rest/task/count")) {
                assertThat(rest.post("ims1", path, query).status()).as(path).isEqualTo(400);
            }
        }
        assertThat(rest.post("ims1", "/engine-rest/task", Map.of("orQueries", List.of(Map.of("assignee", "ims1"))))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void extendingAFilterBringsNoExpressions() {
        String filter =
                filters.createFilterQuery().filterName("我的工作").singleResult().getId();
        Map<String, Object> inParts = Map.of("orQueries", List.of(Map.of("dueBeforeExpression", EVIL)));
        for (String what : List.of("list", "count", "singleResult")) {
            String path = "/engine-rest/filter/" + filter + "/" + what;
            assertThat(rest.post("ims1", path, inParts).status()).as(what).isEqualTo(400);
            assertThat(rest.post("ims1", path, Map.of("dueBeforeExpression", EVIL))
                            .status())
                    .as(what)
                    .isEqualTo(400);
        }
    }

    @Test
    void storedFiltersCarryOnlyHarmlessExpressions() {
        Map<String, Object> evil = Map.of(
                "resourceType",
                "Task",
                "name",
                "惡意",
                "query",
                Map.of("orQueries", List.of(Map.of("dueBeforeExpression", EVIL))),
                "properties",
                Map.of());
        assertThat(rest.post("admin1", "/engine-rest/filter/create", evil).status())
                .isEqualTo(400);
        assertThat(filters.createFilterQuery().filterName("惡意").count()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/engine-rest/engine",
                "/engine-rest/engine/",
                "/engine-rest/engine/default/task",
                "/engine-rest/version",
                "/engine-rest/task",
                "/engine-rest/process-definition",
                "/engine-rest/identity/password-policy",
                "/engine-rest/deployment"
            })
    void restAnswersOnlyToPeopleWhoLogIn(String path) {
        assertThat(rest.get(null, path).status()).isEqualTo(401);
        assertThat(rest.get("nobody", path).status()).isEqualTo(401);
        assertThat(rest.get("ims1", path).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/h2-console", "/actuator", "/actuator/env", "/engine-rest/nothing", "/error"})
    void nothingElseIsOpen(String path) {
        Rest.Answer answer = rest.get(null, path);
        assertThat(answer.status()).isNotEqualTo(200);
        assertThat(answer.text()).doesNotContain("Exception").doesNotContain("at org.");
    }

    @Test
    void cookiesAreSecureAndStrictAndTheRootLeadsToTasklist() throws Exception {
        var client = HttpClient.newHttpClient();
        var root = "http://127.0.0.1:" + port;
        var page = client.send(
                HttpRequest.newBuilder(URI.create(root + "/camunda/app/tasklist/default/"))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(page.headers().allValues("Set-Cookie"))
                .isNotEmpty()
                .allMatch(cookie ->
                        cookie.contains("Secure") && cookie.toLowerCase().contains("samesite=strict"));
        assertThat(page.headers().firstValue("Strict-Transport-Security")).isPresent();
        var home = client.send(
                HttpRequest.newBuilder(URI.create(root + "/")).build(), HttpResponse.BodyHandlers.ofString());
        assertThat(home.headers().firstValue("Location").orElse("")).endsWith("/camunda/app/tasklist/default/");
    }

    @Test
    void everyPageCarriesTheNonceOfItsOwnPolicyHoweverManyAskAtOnce() {
        var client = HttpClient.newHttpClient();
        var ask = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/camunda/app/tasklist/default/"))
                .build();
        var pages = IntStream.range(0, 60)
                .mapToObj(i -> client.sendAsync(ask, HttpResponse.BodyHandlers.ofString()))
                .toList();
        assertThat(pages).extracting(CompletableFuture::join).allSatisfy(page -> {
            String policy = page.headers().firstValue("Content-Security-Policy").orElseThrow();
            String nonce = policy.replaceAll("(?s).*'nonce-([^']+)'.*", "$1");
            assertThat(page.body()).contains("nonce=\"" + nonce + "\"");
        });
    }
}
