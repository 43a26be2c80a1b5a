package tw.ictoutsourcing.application;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tw.ictoutsourcing.engine.Rest;

/** Each role has its own tasks and no others, and may do what it is there for and nothing else. */
class RolesTest extends OverHttp {

    private static final List<String> EVERYBODY = List.of(
            "unit1",
            "unit2",
            "ims1",
            "chief1",
            "ciso1",
            "procurement1",
            "sysadmin1",
            "auditor1",
            "manager1",
            "owner1",
            "vendor-a1",
            "vendor-b1");

    /** Whose each task of unit1's case is; a vendor's are the invited ones' or the selected one's. */
    private static final Map<String, Set<String>> TASKS = Map.of(
            "unit1",
            Set.of(
                    "prepareRequest",
                    "rateImpact",
                    "assessRisk",
                    "inviteVendors",
                    "coSign",
                    "selectVendor",
                    "confirmPledges",
                    "giveBriefing",
                    "superviseContract",
                    "testSystem",
                    "confirmDisposition",
                    "confirmBackups"),
            "ims1",
            Set.of(
                    "tailorControls",
                    "recheckSelfCheck",
                    "acceptPlan",
                    "recheckCorrection",
                    "assessRequest",
                    "verifyControls"),
            "chief1",
            Set.of("approveRequest", "approveAcceptance"),
            "procurement1",
            Set.of("screenOrigin", "checkClauses", "recordAward"),
            "sysadmin1",
            Set.of("grantAccess", "closeAccounts"),
            "auditor1",
            Set.of("planAudit", "conductAudit", "reportAudit"),
            "vendor-a1",
            VendorIsolationTest.VENDOR_TASKS,
            "vendor-b1",
            Set.of("answerSelfCheck"));

    @Test
    void atEveryStageOfACaseEachRoleSeesItsOwnTasksAndNoOthers() {
        String caseNumber = walk.open();
        Set<String> stages = new TreeSet<>();
        walk.toTheEnd(caseNumber, work -> {
            stages.add(work.key());
            assertThat(TASKS.getOrDefault(work.person(), Set.of())).contains(work.key());
            List<Walk.Work> open = walk.open(caseNumber);
            for (String person : EVERYBODY) {
                List<String> own = open.stream()
                        .filter(task -> task.person().equals(person))
                        .map(Walk.Work::id)
                        .toList();
                assertThat(seen(person, caseNumber))
                        .as(person + " at " + work.key())
                        .hasSameElementsAs(own);
                if (work.key().equals("superviseContract")) {
                    cannotTerminateByMessage(person, caseNumber);
                }
            }
        });
        assertThat(stages)
                .isEqualTo(new TreeSet<>(
                        TASKS.values().stream().flatMap(Set::stream).toList()));
    }

    /** The contract waits for this message now; it ends by the unit's form only. */
    private void cannotTerminateByMessage(String person, String caseNumber) {
        Rest.Answer answer = walk.rest.post(
                person, "/engine-rest/message", Map.of("messageName", "early-termination", "businessKey", caseNumber));
        assertThat(answer.status()).as(person + answer).isIn(400, 403);
    }

    private List<String> seen(String person, String caseNumber) {
        JsonNode tasks = walk.rest
                .get(person, "/engine-rest/task?processInstanceBusinessKey=" + caseNumber)
                .json();
        return StreamSupport.stream(tasks.spliterator(), false)
                .map(task -> task.path("id").asText())
                .toList();
    }

    @Test
    void anotherUnitNeverFindsTheCase() {
        String caseNumber = walk.open();
        Walk.Work work = walk.until(caseNumber, "rateImpact");
        JsonNode task =
                walk.rest.get("admin1", "/engine-rest/task/" + work.id()).json();
        String instance = task.path("processInstanceId").asText();
        for (String path : List.of(
                "/task/" + work.id(),
                "/task/" + work.id() + "/variables",
                "/task/" + work.id() + "/form-variables",
                "/task/" + work.id() + "/deployed-form",
                "/process-instance/" + instance,
                "/process-instance/" + instance + "/variables",
                "/history/process-instance/" + instance)) {
            Rest.Answer answer = walk.rest.get("unit2", "/engine-rest" + path);
            assertThat(answer.status()).as(path + answer).isIn(403, 404);
        }
        for (String path : List.of(
                "/task?processInstanceBusinessKey=" + caseNumber,
                "/process-instance?businessKey=" + caseNumber,
                "/history/process-instance?processInstanceBusinessKey=" + caseNumber,
                "/history/task?processInstanceBusinessKey=" + caseNumber,
                "/variable-instance?processInstanceIdIn=" + instance,
                "/history/variable-instance?processInstanceId=" + instance,
                "/history/activity-instance?processInstanceId=" + instance)) {
            assertThat(walk.rest.get("unit2", "/engine-rest" + path).text())
                    .as(path)
                    .isEqualTo("[]");
        }
        assertThat(walk.submit("unit2", work, Answers.of("rateImpact")).status())
                .isEqualTo(403);
    }

    @Test
    void onlyUnitsStartACaseAndNobodyStartsAStepOfOne() {
        for (String person : EVERYBODY) {
            boolean unit = person.startsWith("unit");
            Map<String, Object> request = Answers.request();
            request.put("requestingUnit", person.equals("unit2") ? "秘書室" : "教務處");
            int before = instances();
            assertThat(walk.start(person, request).status()).as(person).matches(s -> unit ? s == 200 : s >= 403);
            assertThat(instances()).as(person).matches(now -> unit == (now > before));
            for (String step : List.of("planning", "procurement", "closure", "vendor-self-check")) {
                int now = instances();
                Rest.Answer answer = walk.rest.post(
                        person,
                        "/engine-rest/process-definition/key/" + step + "/start",
                        Map.of("businessKey", "115-0001"));
                assertThat(answer.status()).as(person + answer).isIn(403, 404);
                assertThat(instances()).isEqualTo(now);
            }
        }
    }

    private int instances() {
        return jdbc.queryForObject("select count(*) from act_hi_procinst", Integer.class);
    }

    @Test
    void onlyTheProcessOwnerAndTheAdministratorDeploy() throws Exception {
        String table = Files.readString(Path.of("decisions/finding-deadline.dmn"));
        for (String person : EVERYBODY) {
            int before = deployments();
            Rest.Answer answer = walk.rest.deploy(person, "finding-deadline.dmn", table);
            boolean owner = person.equals("owner1");
            assertThat(answer.status()).as(person + answer).isEqualTo(owner ? 200 : 403);
            assertThat(deployments() > before).isEqualTo(owner);
            if (owner) {
                String deployed =
                        "/engine-rest/deployment/" + answer.json().path("id").asText();
                // Taking models away takes cases with them: not the owner's to do.
                assertThat(walk.rest.delete(person, deployed + "?cascade=true").status())
                        .isEqualTo(403);
                assertThat(walk.rest.delete("admin1", deployed).status()).isEqualTo(204);
            }
        }
    }

    private int deployments() {
        return jdbc.queryForObject("select count(*) from act_re_deployment", Integer.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"manager1", "auditor1", "owner1"})
    void whoOverseesReadsAndChangesNothing(String person) {
        String caseNumber = walk.open();
        Walk.Work work = walk.until(caseNumber, "prepareRequest");
        JsonNode task =
                walk.rest.get("admin1", "/engine-rest/task/" + work.id()).json();
        String instance = "/process-instance/" + task.path("processInstanceId").asText();
        String definition =
                "/process-definition/" + task.path("processDefinitionId").asText();
        if (!person.equals("owner1")) {
            assertThat(walk.rest.get(person, "/engine-rest" + instance).status())
                    .isEqualTo(200);
            assertThat(walk.rest
                            .get(person, "/engine-rest" + instance + "/variables")
                            .text())
                    .contains("serviceTypes");
        }
        Map<String, Object> value = Map.of("value", 1, "type", "Integer");
        // In this order, so that a failure names its request.
        List<String> requests = List.of(
                "set variable",
                "suspend",
                "delete",
                "delete history",
                "modify",
                "suspend definition",
                "delete definition",
                "complete",
                "claim",
                "assign",
                "add candidate",
                "send message",
                "create user",
                "join administrators",
                "grant");
        Iterator<String> request = requests.iterator();
        traces.unchangedBy(() -> Stream.of(
                        walk.rest.put(person, "/engine-rest" + instance + "/variables/contractAmount", value),
                        walk.rest.put(person, "/engine-rest" + instance + "/suspended", Map.of("suspended", true)),
                        walk.rest.delete(person, "/engine-rest" + instance),
                        walk.rest.delete(person, "/engine-rest/history" + instance),
                        walk.rest.post(
                                person,
                                "/engine-rest" + instance + "/modification",
                                Map.of("instructions", List.of(Map.of("type", "cancel", "activityId", work.key())))),
                        walk.rest.put(person, "/engine-rest" + definition + "/suspended", Map.of("suspended", true)),
                        walk.rest.delete(person, "/engine-rest" + definition + "?cascade=true"),
                        walk.rest.post(person, "/engine-rest/task/" + work.id() + "/complete", Map.of()),
                        walk.rest.post(person, "/engine-rest/task/" + work.id() + "/claim", Map.of("userId", person)),
                        walk.rest.post(
                                person, "/engine-rest/task/" + work.id() + "/assignee", Map.of("userId", person)),
                        walk.rest.post(
                                person,
                                "/engine-rest/task/" + work.id() + "/identity-links",
                                Map.of("userId", person, "type", "candidate")),
                        walk.rest.post(
                                person,
                                "/engine-rest/message",
                                Map.of("messageName", "early-termination", "businessKey", caseNumber)),
                        walk.rest.post(
                                person,
                                "/engine-rest/user/create",
                                Map.of(
                                        "profile",
                                        Map.of("id", "intruder"),
                                        "credentials",
                                        Map.of("password", "Zx9#kQ7!mLw2"))),
                        walk.rest.put(person, "/engine-rest/group/camunda-admin/members/" + person, Map.of()),
                        walk.rest.post(
                                person,
                                "/engine-rest/authorization/create",
                                Map.of(
                                        "type",
                                        1,
                                        "userId",
                                        person,
                                        "resourceType",
                                        7,
                                        "resourceId",
                                        "*",
                                        "permissions",
                                        List.of("ALL"))))
                .forEach(answer -> assertThat(answer.status())
                        .as(request.next() + answer.text())
                        .isIn(400, 403, 404)));
        assertThat(request.hasNext()).isFalse();
        assertThat(walk.open(caseNumber)).extracting(Walk.Work::id).contains(work.id());
    }
}
