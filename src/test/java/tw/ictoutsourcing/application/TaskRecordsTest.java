package tw.ictoutsourcing.application;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tw.ictoutsourcing.engine.Rest;

/** Beside a task its case's records are read: by who judges the case, of this case alone, and by no vendor. */
class TaskRecordsTest extends OverHttp {

    private static final String ONLY_FOR_AGENCY = "案件紀錄只供機關人員查閱。";

    @Test
    void whoAssessesACaseReadsItsRecordsAndFilesOnly() {
        String caseNumber = walk.open();
        Map<String, Object> another = new LinkedHashMap<>(Answers.request());
        another.put("title", "另一件案子");
        walk.start("unit1", another);
        Walk.Work selfCheck = walk.until(caseNumber, "answerSelfCheck");
        String item = walk.checklist(selfCheck).at("/items/0/id").asText();
        walk.upload(selfCheck, item, BodyPublishers.ofString("%PDF-1.7\n1 0 obj\n自評佐證"));
        Walk.Work assess = walk.until(caseNumber, "assessRequest");

        JsonNode page = Walk.parse(records("ims1", assess.id()).body());
        assertThat(page.path("note").isNull()).isTrue();
        List<Integer> sequences = new ArrayList<>();
        page.path("records").forEach(one -> sequences.add(one.path("sequence").asInt()));
        assertThat(sequences)
                .isEqualTo(jdbc.queryForList(
                        "select sequence_no from outsourcing_record where case_number = ? order by sequence_no desc",
                        Integer.class,
                        caseNumber))
                .hasSizeGreaterThan(8);
        assertThat(page.toString()).doesNotContain("另一件案子");
        assertThat(record(page, "主要威脅").path("content").asText()).contains("資料外洩", Answers.INTERNAL);
        List<String> answered = new ArrayList<>();
        page.path("records").forEach(one -> {
            if (one.path("title").asText().equals("填寫自評")) {
                assertThat(one.path("content").asText()).contains("\"answer\":\"符合\"", "\"note\":\"詳見附件\"");
                answered.add(one.path("actor").asText());
            }
        });
        assertThat(answered).containsExactlyInAnyOrder("鄭凱文（vendor-a1）", "謝美玲（vendor-b1）");
        assertThat(page.toString()).contains("proof.pdf");
        assertThat(page.at("/labels/answer").asText()).isEqualTo("查核結果");
        assertThat(page.at("/labels/dueDate").asText()).isEqualTo("期限");

        // Who judges opens what was attached, and so does who oversees; who has no part in the case does not.
        JsonNode files = page.path("files");
        assertThat(files).isNotEmpty();
        for (JsonNode file : files) {
            String door = "/evidence/" + file.path("id").asText();
            for (String reader : List.of("ims1", "auditor1")) {
                assertThat(walk.call(reader, "GET", door, null).statusCode()).isEqualTo(200);
            }
            for (String stranger : List.of("unit2", "sysadmin1", "vendor-a1", "vendor-b1")) {
                assertThat(walk.call(stranger, "GET", door, null).statusCode()).isEqualTo(403);
            }
        }
    }

    @Test
    void whoMayNotSeeTheTaskReadsNothingNorDoesAVendor() {
        String caseNumber = walk.open();
        Walk.Work selfCheck = walk.until(caseNumber, "answerSelfCheck");
        HttpResponse<String> ofVendor = records(selfCheck.person(), selfCheck.id());
        assertThat(ofVendor.statusCode()).isEqualTo(200);
        assertThat(Walk.parse(ofVendor.body()))
                .isEqualTo(
                        Walk.parse("{\"note\":\"" + ONLY_FOR_AGENCY + "\",\"records\":[],\"files\":[],\"labels\":{}}"));

        Walk.Work assess = walk.until(caseNumber, "assessRequest");
        for (String stranger : List.of("unit2", "vendor-a1")) {
            refused(records(stranger, assess.id()));
        }
        refused(records("ims1", "no-such-task"));
        refused(walk.call("ims1", "GET", "/records", null));
    }

    /** Records and files follow the business key: nobody may choose one. */
    @Test
    void aCaseStartedUnderTheNumberOfAnotherOpensNothingOfIt() {
        String foreign = walk.open();
        Walk.Work selfCheck = walk.until(foreign, "answerSelfCheck");
        String item = walk.checklist(selfCheck).at("/items/0/id").asText();
        String file = Walk.parse(walk.upload(selfCheck, item, BodyPublishers.ofString("%PDF-1.7\n1 0 obj\n"))
                        .body())
                .at("/evidence/0/id")
                .asText();
        Map<String, Object> request = new LinkedHashMap<>(Answers.request());
        request.put("requestingUnit", "秘書室");
        for (String door : List.of("/submit-form", "/start")) {
            Map<String, Object> start = new LinkedHashMap<>(Rest.variables(request));
            start.put("businessKey", foreign);
            var started = walk.rest.post("unit2", "/engine-rest/process-definition/key/outsourcing-case" + door, start);
            assertThat(started.status()).as(started.text()).isEqualTo(200);
        }
        List<Walk.Work> own = walk.open(foreign).stream()
                .filter(work -> work.person().equals("unit2"))
                .toList();
        assertThat(own).isEmpty();
        assertThat(walk.call("unit2", "GET", "/evidence/" + file, null).statusCode())
                .isEqualTo(403);
    }

    /** What stands under a year's number is of many cases and people. */
    @Test
    void aTaskOfTheAgencysYearShowsNoRecords() {
        var started = walk.rest.post(
                "ims1",
                "/engine-rest/process-definition/key/policy-review/submit-form",
                Rest.variables(Map.of("policyReviewCause", "資通安全管理法子法修正")));
        assertThat(started.status()).as(started.text()).isEqualTo(200);
        String year = started.json().path("businessKey").asText();
        Walk.Work work = walk.open(year).stream()
                .filter(one -> one.person().equals("ims1"))
                .findFirst()
                .orElseThrow();
        assertThat(jdbc.queryForObject(
                        "select count(*) from outsourcing_record where case_number = ?", Integer.class, year))
                .isPositive();
        JsonNode page = Walk.parse(records("ims1", work.id()).body());
        assertThat(page.path("note").asText()).isEqualTo("這項工作不屬於單一案件，沒有案件紀錄。");
        assertThat(page.path("records")).isEmpty();
    }

    private HttpResponse<String> records(String person, String task) {
        return walk.call(person, "GET", "/records?task=" + task, null);
    }

    private static JsonNode record(JsonNode page, String containing) {
        for (JsonNode one : page.path("records")) {
            if (one.path("content").asText().contains(containing)) {
                return one;
            }
        }
        throw new AssertionError("no record contains " + containing + ": " + page);
    }

    private static void refused(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(404);
        assertThat(Walk.parse(answer.body()).path("message").asText()).isEqualTo("查無此工作，或您無權查看；可能已由他人完成");
    }
}
