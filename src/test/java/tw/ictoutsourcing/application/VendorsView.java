package tw.ictoutsourcing.application;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** One vendor at one of its tasks, trying every way to read. */
class VendorsView {

    /** Names of variables that only the agency may know of. */
    private static final List<String> NAMES = List.of(
            "contractAmount",
            "vendors",
            "requester",
            "unitGroup",
            "outsourcingReasons",
            "outcomeReason",
            "specialReason",
            "riskLevel",
            "residualRisk",
            "riskTreatment",
            "treatmentRequired",
            "assetValue",
            "threat",
            "vulnerability",
            "confidentialityImpact",
            "integrityImpact",
            "availabilityImpact",
            "legalImpact",
            "reviewOutcome",
            "reviewReason",
            "assessOutcome",
            "assessOpinion",
            "approverGroups",
            "blockers",
            "bidderScreening",
            "awardOutcome",
            "changes");

    private static final List<String> STAFF =
            List.of("unit1", "unit2", "ims1", "chief1", "ciso1", "procurement1", "sysadmin1", "auditor1", "owner1");

    /** Read by GET; {…} are ids of the task at hand. */
    private static final List<String> OF_TASK = List.of(
            "/task/{task}",
            "/task/{task}/variables",
            "/task/{task}/variables?deserializeValues=false",
            "/task/{task}/variables/contractAmount",
            "/task/{task}/variables/vendors/data",
            "/task/{task}/localVariables",
            "/task/{task}/localVariables/requester",
            "/task/{task}/form",
            "/task/{task}/form-variables",
            "/task/{task}/form-variables?variableNames=contractAmount,vendors,requester,riskLevel",
            "/task/{task}/rendered-form",
            "/task/{task}/deployed-form",
            "/task/{task}/identity-links",
            "/task/{task}/comment",
            "/task/{task}/attachment",
            "/history/task?taskId={task}",
            "/history/task?processInstanceId={instance}",
            "/variable-instance?taskIdIn={task}",
            "/variable-instance?processInstanceIdIn={instance}",
            "/variable-instance?executionIdIn={execution}",
            "/variable-instance?variableName=contractAmount",
            "/history/variable-instance?processInstanceId={instance}",
            "/history/variable-instance?taskIdIn={task}",
            "/history/variable-instance?variableName=vendors",
            "/history/detail?processInstanceId={instance}",
            "/history/detail?taskId={task}",
            "/process-instance/{instance}",
            "/process-instance/{instance}/variables",
            "/process-instance/{instance}/variables/contractAmount",
            "/process-instance/{instance}/activity-instances",
            "/process-instance/{instance}/comment",
            "/process-instance?processInstanceIds={instance}",
            "/process-instance?superProcessInstance={root}",
            "/execution/{execution}",
            "/execution/{execution}/localVariables",
            "/execution/{execution}/localVariables/contractAmount",
            "/execution?processInstanceId={instance}",
            "/history/process-instance/{instance}",
            "/history/process-instance?processInstanceId={instance}",
            "/history/process-instance?rootProcessInstances=true",
            "/history/activity-instance?processInstanceId={instance}",
            "/history/decision-instance?processInstanceId={instance}&includeInputs=true&includeOutputs=true",
            "/history/identity-link-log?taskId={task}",
            "/history/user-operation?processInstanceId={instance}",
            "/process-definition/{definition}",
            "/process-definition/{definition}/xml",
            "/process-definition/{definition}/diagram",
            "/process-definition/{definition}/form-variables",
            "/process-definition/{definition}/statistics",
            "/history/process-definition/{definition}/statistics");

    private static final List<String> LISTS = List.of(
            "/task",
            "/task/count",
            "/task?processVariables=contractAmount_gt_1",
            "/variable-instance",
            "/process-instance",
            "/execution",
            "/history/task",
            "/history/process-instance",
            "/history/activity-instance",
            "/history/variable-instance",
            "/history/detail",
            "/history/decision-instance?includeInputs=true&includeOutputs=true",
            "/history/incident",
            "/history/identity-link-log",
            "/history/user-operation",
            "/history/job-log",
            "/history/external-task-log",
            "/history/batch",
            "/history/process-instance/report?reportType=duration&periodUnit=month",
            "/history/task/report?reportType=count&groupBy=taskName",
            "/history/cleanable-process-instance-report",
            "/incident",
            "/job",
            "/job-definition",
            "/batch",
            "/event-subscription",
            "/external-task",
            "/process-definition",
            "/decision-definition",
            "/decision-definition/key/award-gate/xml",
            "/decision-requirements-definition",
            "/case-definition",
            "/deployment",
            "/authorization",
            "/user",
            "/user/ims1/profile",
            "/group",
            "/identity/groups?userId=ims1",
            "/filter");

    private static final List<String> QUERIES = List.of(
            "/task",
            "/variable-instance",
            "/process-instance",
            "/execution",
            "/history/task",
            "/history/process-instance",
            "/history/activity-instance",
            "/history/variable-instance",
            "/history/detail");

    /** Of another's task: only refusals are right. */
    private static final List<String> FOREIGN = List.of(
            "/task/{task}",
            "/task/{task}/variables",
            "/task/{task}/form",
            "/task/{task}/form-variables",
            "/task/{task}/deployed-form",
            "/task/{task}/identity-links",
            "/history/task?taskId={task}");

    private final Walk walk;
    private final Walk.Work work;
    private final List<String> otherVendor;

    int tried;
    int answered;

    VendorsView(Walk walk, Walk.Work work, List<String> otherVendor) {
        this.walk = walk;
        this.work = work;
        this.otherVendor = otherVendor;
    }

    void readEverything() {
        JsonNode task =
                walk.rest.get("admin1", "/engine-rest/task/" + work.id()).json();
        Map<String, String> ids = Map.of(
                "task", work.id(),
                "instance", task.path("processInstanceId").asText(),
                "execution", task.path("executionId").asText(),
                "definition", task.path("processDefinitionId").asText(),
                "root", root(task));
        Stream.concat(OF_TASK.stream(), LISTS.stream()).forEach(path -> read(filled(path, ids)));
        QUERIES.forEach(this::query);
        var records = walk.call(work.person(), "GET", "/records?task=" + work.id(), null);
        clean("/records", records.statusCode(), records.body());
        assertThat(Walk.parse(records.body()).path("records")).isEmpty();
        whatItsFormNeedsIsThere();
    }

    private String root(JsonNode task) {
        return walk.rest
                .get(
                        "admin1",
                        "/engine-rest/history/process-instance/"
                                + task.path("processInstanceId").asText())
                .json()
                .path("rootProcessInstanceId")
                .asText();
    }

    /** Once by Basic log-in and once in the web app's session. */
    private void read(String path) {
        var direct = walk.rest.get(work.person(), "/engine-rest" + path);
        clean(path, direct.status(), direct.text());
        try {
            var inApp = walk.session(work.person())
                    .send("GET", "/api/engine/engine/default" + path, null, BodyPublishers.noBody());
            clean(path, inApp.statusCode(), inApp.body());
        } catch (Exception e) {
            throw new IllegalStateException(path, e);
        }
    }

    private void query(String path) {
        var found = walk.rest.post(work.person(), "/engine-rest" + path, Map.of());
        clean("POST " + path, found.status(), found.text());
    }

    private void clean(String path, int status, String text) {
        tried++;
        assertThat(status).as(path + " " + text).isLessThan(500);
        assertThat(text).as(path).doesNotContain(Answers.INTERNAL, String.valueOf(Answers.AMOUNT));
        if (status >= 300) {
            return;
        }
        answered++;
        assertThat(text).as(path).doesNotContain(otherVendor);
        NAMES.forEach(name -> assertThat(text).as(path).doesNotContain("\"" + name + "\""));
        STAFF.forEach(name -> assertThat(text).as(path).doesNotContain("\"" + name + "\""));
    }

    /** An open task of somebody else gives this vendor nothing, its checklist included. */
    static void findsNothing(Walk walk, String vendor, Walk.Work foreign) {
        for (String path : FOREIGN) {
            var answer = walk.rest.get(vendor, "/engine-rest" + path.replace("{task}", foreign.id()));
            boolean nothing = answer.status() == 200 && answer.text().equals("[]");
            assertThat(nothing || answer.status() == 403 || answer.status() == 404)
                    .as(vendor + " " + foreign + " " + path + " " + answer)
                    .isTrue();
        }
        assertThat(walk.call(vendor, "GET", "/task/" + foreign.id(), null).statusCode())
                .isIn(403, 404);
    }

    private void whatItsFormNeedsIsThere() {
        var form = walk.rest.get(work.person(), "/engine-rest/task/" + work.id() + "/form");
        assertThat(form.text()).contains("checklist.html");
        var page = walk.rest.get(work.person(), "/engine-rest/task/" + work.id() + "/deployed-form");
        assertThat(page.text()).as(work.toString()).contains("checklist-form");
        JsonNode list = walk.checklist(work);
        assertThat(list.path("editable").asBoolean()).isTrue();
        assertThat(list.path("instruction").asText()).isNotBlank();
        if (!list.path("mode").asText().equals("rows")) {
            assertThat(list.path("items")).as(work.toString()).isNotEmpty();
        }
        clean("checklist", 200, list.toString());
    }

    private static String filled(String path, Map<String, String> ids) {
        String filled = path;
        for (var id : ids.entrySet()) {
            filled = filled.replace("{" + id.getKey() + "}", id.getValue());
        }
        return filled;
    }
}
