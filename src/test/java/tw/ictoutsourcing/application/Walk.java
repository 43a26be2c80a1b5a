package tw.ictoutsourcing.application;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;
import tw.ictoutsourcing.engine.Rest;
import tw.ictoutsourcing.tasklist.Session;

/** Leads one case from request to close over HTTP, each task done by the person it belongs to. */
class Walk {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String START = "/engine-rest/process-definition/key/outsourcing-case/submit-form";
    private static final Map<String, String> PEOPLE = Map.of(
            "ims-team", "ims1",
            "approver", "chief1",
            "ciso", "ciso1",
            "procurement", "procurement1",
            "system-admin", "sysadmin1",
            "auditor", "auditor1",
            "vendor-90000001", "vendor-a1",
            "vendor-90000017", "vendor-b1",
            "unit-academic", "unit1",
            "unit-secretariat", "unit2");

    /** An open task and the person whose turn it is. */
    record Work(String id, String key, String person) {
        boolean ofVendor() {
            return person.startsWith("vendor-");
        }
    }

    final Rest rest;
    private final int port;
    private final Map<String, Session> sessions = new HashMap<>();
    private final Set<String> found = new HashSet<>();

    Walk(int port) {
        this.port = port;
        this.rest = new Rest(port);
    }

    /** Number of a new case of unit1. */
    String open() {
        Rest.Answer started = start("unit1", Answers.request());
        assertThat(started.status()).as(started.text()).isEqualTo(200);
        return started.json().path("businessKey").asText();
    }

    Rest.Answer start(String user, Map<String, ?> request) {
        return rest.post(user, START, Rest.variables(request));
    }

    List<Work> open(String caseNumber) {
        JsonNode tasks = rest.get("admin1", "/engine-rest/task?processInstanceBusinessKey=" + caseNumber)
                .json();
        return StreamSupport.stream(tasks.spliterator(), false).map(this::work).toList();
    }

    private Work work(JsonNode task) {
        String id = task.path("id").asText();
        String person = task.path("assignee").asText("");
        if (!task.hasNonNull("assignee")) {
            for (JsonNode link : rest.get("admin1", "/engine-rest/task/" + id + "/identity-links")
                    .json()) {
                person = PEOPLE.getOrDefault(link.path("groupId").asText(), person);
            }
        }
        assertThat(person).as(task.toString()).isNotEmpty();
        return new Work(id, task.path("taskDefinitionKey").asText(), person);
    }

    /** Does what lies open until this task is reached, and returns it. */
    Work until(String caseNumber, String key) {
        List<Work> reached = new ArrayList<>();
        go(caseNumber, work -> {
            if (work.key().equals(key)) {
                reached.add(work);
            }
            return reached.isEmpty();
        });
        assertThat(reached).as("task " + key + " of " + caseNumber).isNotEmpty();
        return reached.get(0);
    }

    /** Does everything to the end; {@code before} sees each task before it is done. */
    void toTheEnd(String caseNumber, Consumer<Work> before) {
        go(caseNumber, work -> {
            before.accept(work);
            return true;
        });
        assertThat(open(caseNumber)).isEmpty();
    }

    private void go(String caseNumber, Predicate<Work> goOn) {
        boolean audited = false;
        List<Work> open;
        while (!(open = open(caseNumber)).isEmpty()) {
            List<Work> ordinary = open.stream()
                    .filter(w -> !w.key().equals("superviseContract"))
                    .toList();
            Work next = ordinary.isEmpty() ? open.get(0) : ordinary.get(0);
            if (!goOn.test(next)) {
                return;
            }
            if (next.key().equals("superviseContract") && audited) {
                fire(caseNumber, "contractEnds");
            } else {
                audited |= next.key().equals("superviseContract");
                done(next);
            }
        }
    }

    void done(Work work) {
        fill(work);
        Rest.Answer sent = submit(work, Answers.of(work.key()));
        assertThat(sent.status()).as(work + " " + sent.text()).isEqualTo(204);
    }

    Rest.Answer submit(Work work, Map<String, ?> values) {
        return submit(work.person(), work, values);
    }

    Rest.Answer submit(String user, Work work, Map<String, ?> values) {
        return rest.post(user, "/engine-rest/task/" + work.id() + "/submit-form", Rest.variables(values));
    }

    /** Fires the timer of this event, as the clock would. */
    void fire(String caseNumber, String event) {
        int fired = 0;
        for (JsonNode instance : rest.get("admin1", "/engine-rest/process-instance?businessKey=" + caseNumber)
                .json()) {
            for (JsonNode job : rest.get(
                            "admin1",
                            "/engine-rest/job?activityId=" + event + "&processInstanceId="
                                    + instance.path("id").asText())
                    .json()) {
                String path = "/engine-rest/job/" + job.path("id").asText() + "/execute";
                assertThat(rest.post("admin1", path, Map.of()).status()).isEqualTo(204);
                fired++;
            }
        }
        assertThat(fired).as(event).isEqualTo(1);
    }

    Session session(String person) {
        return sessions.computeIfAbsent(person, id -> {
            try {
                return Session.of(port, id, Rest.PASSWORD);
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
    }

    /** The checklist of a task as its person sees it; null if the task has none. */
    JsonNode checklist(Work work) {
        var answer = call(work.person(), "GET", "/task/" + work.id(), null);
        return answer.statusCode() == 404 ? null : parse(answer.body());
    }

    /** One request to the checklist plugin. */
    HttpResponse<String> call(String person, String method, String path, Object body) {
        try {
            return session(person).json(method, path, body == null ? null : JSON.writeValueAsString(body));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** Fills the checklist of the task, if it has one, so that it may be sent. */
    void fill(Work work) {
        JsonNode list = checklist(work);
        // Who accepts a plan judges the plan; the items stay short until they are corrected.
        if (list == null || work.key().equals("acceptPlan")) {
            return;
        }
        String mode = list.path("mode").asText();
        if (mode.equals("rows")) {
            rows(work, list);
            return;
        }
        if (mode.equals("attach")) {
            list.path("items").forEach(item -> attach(work, item.path("id").asText()));
            return;
        }
        List<Map<String, Object>> entries = new ArrayList<>();
        for (JsonNode item : list.path("items")) {
            Map<String, Object> entry = new LinkedHashMap<>();
            entry.put("id", item.path("id").asText());
            entry.put("version", item.path("version").asInt());
            entry.put("values", values(work, mode));
            entries.add(entry);
        }
        var saved = call(work.person(), "PUT", "/task/" + work.id() + "/items", entries);
        assertThat(saved.statusCode()).as(work + " " + saved.body()).isEqualTo(200);
    }

    void attach(Work work, String item) {
        var stored = upload(work, item, HttpRequest.BodyPublishers.ofString("%PDF-1.7\n1 0 obj\n"));
        assertThat(stored.statusCode()).as(stored.body()).isEqualTo(200);
    }

    HttpResponse<String> upload(Work work, String item, HttpRequest.BodyPublisher content) {
        try {
            return session(work.person())
                    .upload("/task/" + work.id() + "/items/" + item + "/evidence?name=proof.pdf", content);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private Map<String, String> values(Work work, String mode) {
        return switch (mode) {
            case "answer" -> Map.of("answer", "符合", "note", "詳見附件");
            case "recheck" -> recheck(work);
            case "tailor" -> Map.of("applicability", "適用");
            case "plan" -> Map.of("plan", "調整設定並重新檢查", "planDate", "2026-12-15");
            case "correct" -> Map.of("done", "已完成", "doneNote", "已調整");
            default -> Map.of("confirmed", "已確認");
        };
    }

    /** The first self-check falls short once, so that the case passes through corrective action too. */
    private Map<String, String> recheck(Work work) {
        boolean shortOnce = work.key().equals("recheckSelfCheck") && found.isEmpty() && found.add(work.key());
        return shortOnce ? Map.of("result", "部分符合", "remark", "請補件") : Map.of("result", "符合");
    }

    private void rows(Work work, JsonNode list) {
        if (!list.path("items").isEmpty()) {
            return;
        }
        List<Map<String, String>> rows =
                switch (list.path("rowKind").asText()) {
                    case "vendors" ->
                        List.of(
                                Map.of("taxId", "90000001", "name", "甲資訊股份有限公司", "mail", "a@vendor.invalid"),
                                Map.of("taxId", "90000017", "name", "乙系統整合有限公司", "mail", "b@vendor.invalid"));
                    case "people" ->
                        List.of(Map.of(
                                "name",
                                "王小明",
                                "jobTitle",
                                "工程師",
                                "mail",
                                "wang@vendor.invalid",
                                "sensitiveAccess",
                                "是"));
                    default ->
                        List.of(Map.of("holdingKind", "資料集", "name", "測試資料", "backups", "是", "disposition", "刪除"));
                };
        for (Map<String, String> row : rows) {
            var added = call(work.person(), "POST", "/task/" + work.id() + "/items", row);
            assertThat(added.statusCode()).as(added.body()).isEqualTo(200);
        }
    }

    static JsonNode parse(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new IllegalStateException(text, e);
        }
    }
}
