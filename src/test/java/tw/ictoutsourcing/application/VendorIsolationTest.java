package tw.ictoutsourcing.application;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import tw.ictoutsourcing.engine.Rest;

/** A vendor at its own tasks reads all that the interfaces give, and finds nothing of the agency or of the other vendor. */
// While the database is still small: among the cases of all other tests its thousands of requests take three times as
// long.
@Order(1)
class VendorIsolationTest extends OverHttp {

    static final Set<String> VENDOR_TASKS = Set.of(
            "answerSelfCheck",
            "proposeCorrection",
            "carryOutCorrection",
            "signCompanyPledge",
            "registerPeople",
            "signPledges",
            "answerAudit",
            "submitDeliverables",
            "declareHoldings",
            "returnAndDelete");

    private static final Map<String, List<String>> OTHER_VENDOR = Map.of(
            "vendor-a1", List.of("90000017", "乙系統整合"),
            "vendor-b1", List.of("90000001", "甲資訊"));

    @Test
    void noVendorTaskOfAWholeCaseGivesAnythingInternalAway() {
        String caseNumber = walk.open();
        Set<String> read = new TreeSet<>();
        List<VendorsView> views = new ArrayList<>();
        Set<String> kept = new TreeSet<>();
        walk.toTheEnd(caseNumber, work -> {
            if (work.ofVendor()) {
                read.add(work.key());
                views.add(new VendorsView(walk, work, OTHER_VENDOR.get(work.person())));
                views.get(views.size() - 1).readEverything();
            }
            for (String stranger : OTHER_VENDOR.keySet()) {
                if (!work.person().equals(stranger)) {
                    VendorsView.findsNothing(walk, stranger, work);
                    kept.add(work.key());
                }
            }
        });
        // Every task of the case is somebody's: of the agency, or of one vendor that the other knows nothing about.
        assertThat(kept).hasSizeGreaterThan(30).containsAll(VENDOR_TASKS);
        assertThat(read).isEqualTo(VENDOR_TASKS);
        assertThat(views).hasSize(11).allSatisfy(view -> {
            assertThat(view.tried).isGreaterThan(150);
            assertThat(view.answered).isGreaterThan(60);
        });
        // After its work a vendor finds no task, and what it did stays its own.
        assertThat(walk.rest
                        .get("vendor-a1", "/engine-rest/task?processInstanceBusinessKey=" + caseNumber)
                        .json())
                .isEmpty();
    }

    @Test
    void aVendorSearchesOnlyAmongItsOwnTasksAndNotByInternalValues() {
        String caseNumber = walk.open();
        Walk.Work own = walk.until(caseNumber, "answerSelfCheck");
        String mine = "/engine-rest/task/count?processInstanceBusinessKey=" + caseNumber;
        assertThat(count("vendor-a1", mine)).isEqualTo(1);
        assertThat(count("vendor-b1", mine)).isEqualTo(1);
        // A search by value would tell the value by whether the task is found.
        for (String variable : List.of("contractAmount", "assetValue", "threat")) {
            assertThat(count("vendor-a1", mine + "&processVariables=" + variable + "_gt_-1"))
                    .as(variable)
                    .isZero();
            assertThat(count("vendor-a1", mine + "&taskVariables=" + variable + "_gt_-1"))
                    .as(variable)
                    .isZero();
        }
        Map<String, Object> either = new LinkedHashMap<>();
        either.put("processInstanceBusinessKey", caseNumber);
        either.put(
                "orQueries",
                List.of(Map.of(
                        "processVariables", List.of(Map.of("name", "riskLevel", "operator", "neq", "value", "none")))));
        assertThat(walk.rest
                        .post("vendor-a1", "/engine-rest/task/count", either)
                        .json()
                        .path("count")
                        .asInt())
                .isZero();
        assertThat(own.key()).isEqualTo("answerSelfCheck");
    }

    @Test
    void evidenceIsReadByItsVendorAndTheAgencyOnly() {
        String caseNumber = walk.open();
        walk.until(caseNumber, "answerSelfCheck");
        Walk.Work ofA = of(caseNumber, "vendor-a1");
        Walk.Work ofB = of(caseNumber, "vendor-b1");
        JsonNode list = walk.checklist(ofA);
        String item = list.at("/items/0/id").asText();
        HttpResponse<String> stored = walk.upload(ofA, item, BodyPublishers.ofString("%PDF-1.7\n1 0 obj\n甲方專屬"));
        String file = Walk.parse(stored.body()).at("/evidence/0/id").asText();
        assertThat(file).isNotEmpty();

        List<String> doors = List.of(
                "/task/" + ofA.id(),
                "/task/" + ofA.id() + "/evidence/" + file,
                "/task/" + ofB.id() + "/evidence/" + file,
                "/evidence/" + file);
        for (String door : doors) {
            for (String person : List.of("vendor-b1", "unit2", "procurement1")) {
                HttpResponse<String> answer = walk.call(person, "GET", door, null);
                assertThat(answer.statusCode()).as(person + " " + door).isIn(403, 404);
                assertThat(answer.body()).doesNotContain("甲方專屬", "proof.pdf");
            }
        }
        assertThat(walk.call("vendor-b1", "DELETE", "/task/" + ofB.id() + "/evidence/" + file, null)
                        .statusCode())
                .isEqualTo(404);
        assertThat(walk.call("vendor-b1", "PUT", "/task/" + ofB.id() + "/items", answerOf(list))
                        .statusCode())
                .isIn(400, 404);
        assertThat(walk.call("vendor-a1", "GET", doors.get(1), null).body()).contains("甲方專屬");
        assertThat(walk.call("auditor1", "GET", doors.get(3), null).body()).contains("甲方專屬");
        Walk.Work recheck = walk.until(caseNumber, "recheckSelfCheck");
        assertThat(walk.call("ims1", "GET", "/task/" + recheck.id() + "/evidence/" + file, null)
                        .body())
                .contains("甲方專屬");
    }

    private static List<Map<String, Object>> answerOf(JsonNode list) {
        return List.of(Map.of("id", list.at("/items/0/id").asText(), "version", 1, "values", Map.of("answer", "不符合")));
    }

    private Walk.Work of(String caseNumber, String person) {
        return walk.open(caseNumber).stream()
                .filter(work -> work.person().equals(person))
                .findFirst()
                .orElseThrow();
    }

    private int count(String person, String path) {
        Rest.Answer answer = walk.rest.get(person, path);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json().path("count").asInt();
    }
}
