package tw.ictoutsourcing.tasklist;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ChecklistResourceTest extends WithTrialCase {

    private static final AtomicInteger CASES = new AtomicInteger(100);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final byte[] PDF = "%PDF-1.7\n%âãÏÓ\n1 0 obj\n".getBytes();

    String caseNumber;

    @BeforeEach
    void setUp() throws Exception {
        trial.deploy(10);
        caseNumber = "115-0" + CASES.incrementAndGet();
    }

    @Test
    void candidateSeesTheItemsOfTheTablesAndNothingOfTheAgency() throws Exception {
        Task task = answerTask();

        JsonNode view = JSON.readTree(vendor().json("GET", path(task), null).body());

        assertThat(view.get("items")).hasSize(11);
        assertThat(view.get("mode").asText()).isEqualTo("answer");
        assertThat(view.at("/items/0").has("rule")).isFalse();
        assertThat(view.at("/items/0").has("changedBy")).isFalse();
        assertThat(view.at("/instruction").asText()).startsWith("請逐項說明");
    }

    @Test
    void everyItemNamesTheTableVersionAndRuleThatAskedForIt() {
        Task task = answerTask();
        String list = (String) engine.getTaskService().getVariable(task.getId(), "checklistId");

        assertThat(checklists.load(list).items()).allSatisfy(item -> {
            assertThat(item.asked().decisionVersion()).isPositive();
            assertThat(item.asked().ruleId()).isEqualTo(item.asked().code().replaceAll("-(\\d+)$", "_rule_$1"));
        });
    }

    @Test
    void anotherVendorAndOtherStaffDoNotFindTheTask() throws Exception {
        Task task = answerTask();

        for (String userId : new String[] {"check-vendor-b", "check-clerk"}) {
            HttpResponse<String> answer = Session.of(port, userId).json("GET", path(task), null);
            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(answer.body()).contains("無權查看");
        }
        assertThat(new Session(port).json("GET", path(task), null).statusCode()).isIn(401, 403);
    }

    @Test
    void cardsNameTheCaseToThoseWhoFindTheTaskOnly() throws Exception {
        String cards = "/cards?task=" + answerTask().getId();

        assertThat(JSON.readTree(vendor().json("GET", cards, null).body()).findValuesAsText("caseNumber"))
                .containsExactly(caseNumber);
        assertThat(Session.of(port, "check-vendor-b").json("GET", cards, null).body())
                .isEqualTo("{}");
    }

    @Test
    void clausesOfATaskAreToldToThoseWhoFindTheTaskOnly() throws Exception {
        String clauses = "/clauses?task=" + answerTask().getId();

        assertThat(vendor().json("GET", clauses, null).statusCode()).isEqualTo(200);
        HttpResponse<String> other = Session.of(port, "check-vendor-b").json("GET", clauses, null);
        assertThat(other.statusCode()).isEqualTo(404);
        assertThat(other.body()).contains("無權查看");
    }

    @Test
    void entriesAreKeptWithAVersionAndTheSlowerOfTwoIsTold() throws Exception {
        Task task = answerTask();
        String item = firstItem(task);

        HttpResponse<String> first = put(task, item, 0, "{\"answer\":\"不符合\",\"note\":\"尚未導入\"}");
        HttpResponse<String> second = put(task, item, 0, "{\"answer\":\"符合\"}");

        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(JSON.readTree(first.body()).at("/0/version").asInt()).isEqualTo(1);
        assertThat(second.statusCode()).isEqualTo(409);
        assertThat(second.body()).contains("剛由其他人修改");
    }

    @Test
    void onlyFieldsOfTheModeAndAllowedValuesAreTaken() throws Exception {
        Task task = answerTask();
        String item = firstItem(task);

        assertThat(put(task, item, 0, "{\"result\":\"符合\"}").body()).contains("複查結果", "不能修改");
        assertThat(put(task, item, 0, "{\"answer\":\"yes\"}").body()).contains("查核結果：只能是符合、部分符合");
        assertThat(put(task, item, 0, "{\"hacked\":\"1\"}").statusCode()).isEqualTo(400);
    }

    @Test
    void whoDoesNotHoldTheTaskMayLookButNotWrite() throws Exception {
        Task task = answerTask();
        String item = firstItem(task);
        trial.claim(task, "check-ims");

        assertThat(put(task, item, 0, "{\"answer\":\"符合\"}").statusCode()).isEqualTo(403);
    }

    @Test
    void aVendorNeverGetsAnAgencyListEvenIfTheTaskIsGivenToIt() throws Exception {
        Task task = trial.start("invite-trial", caseNumber, TrialCase.vendorVariables(caseNumber));
        trial.claim(task, "check-vendor-a");

        HttpResponse<String> answer = vendor().json("GET", path(task), null);

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("僅供機關使用");
    }

    @Test
    void evidenceIsKeptByContentAndComesBackUnchanged() throws Exception {
        Task task = answerTask();
        String item = firstItem(task);

        HttpResponse<String> uploaded = vendor().upload(
                        path(task) + "/items/" + item + "/evidence?name=%E8%AD%89%E6%98%8E.pdf",
                        BodyPublishers.ofByteArray(PDF));
        JsonNode file = JSON.readTree(uploaded.body()).at("/evidence/0");
        HttpResponse<String> downloaded =
                vendor().json("GET", path(task) + "/evidence/" + file.get("id").asText(), null);

        assertThat(uploaded.statusCode()).isEqualTo(200);
        assertThat(file.get("type").asText()).isEqualTo("application/pdf");
        assertThat(file.get("name").asText()).isEqualTo("證明.pdf");
        assertThat(downloaded.body()).isEqualTo(new String(PDF));
        assertThat(downloaded.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment");
        assertThat(downloaded.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        HttpResponse<String> stranger = Session.of(port, "check-vendor-b")
                .json("GET", "/evidence/" + file.get("id").asText(), null);
        assertThat(stranger.statusCode()).isEqualTo(403);
    }

    @Test
    void thirtyMegabytesAreRefusedAndForbiddenTypesToo() throws Exception {
        Task task = answerTask();
        String path = path(task) + "/items/" + firstItem(task) + "/evidence?name=big.pdf";
        int thirty = 30 * 1024 * 1024;

        HttpResponse<String> announced = vendor().upload(path, BodyPublishers.ofByteArray(new byte[thirty]));
        HttpResponse<String> chunked = vendor().upload(path, BodyPublishers.ofInputStream(() -> zeros(thirty)));
        HttpResponse<String> program = vendor().upload(path, BodyPublishers.ofByteArray(new byte[] {'M', 'Z', 0, 0}));
        HttpResponse<String> page =
                vendor().upload(path, BodyPublishers.ofString("<!DOCTYPE html><html><script>alert(1)</script></html>"));

        assertThat(announced.statusCode()).isEqualTo(413);
        assertThat(announced.body()).contains("超過 20 MB 上限");
        assertThat(chunked.statusCode()).isEqualTo(413);
        assertThat(program.statusCode()).isEqualTo(415);
        assertThat(page.statusCode()).isEqualTo(415);
        assertThat(page.body()).contains("不是可接受的類型");
    }

    @Test
    void withoutTheCsrfTokenNothingIsWritten() throws Exception {
        Task task = answerTask();

        HttpResponse<String> forged = vendor().withoutToken().json("PUT", path(task) + "/items", "[]");

        assertThat(forged.statusCode()).isEqualTo(403);
    }

    @Test
    void peopleListedByTheVendorBecomeOnePledgeEach() throws Exception {
        Task people = trial.start("list-trial", caseNumber, TrialCase.vendorVariables(caseNumber));
        Session vendor = vendor();
        String missing = vendor.json("POST", path(people) + "/missing", "{}").body();
        JsonNode row =
                JSON.readTree(vendor.json("POST", path(people) + "/items", "{\"name\":\"王小明\",\"jobTitle\":\"工程師\"}")
                        .body());
        assertThat(missing).contains("請至少新增一列參與人員");
        assertThat(vendor.json("POST", path(people) + "/missing", "{}").body()).contains("王小明：請填妥電子郵件");
        assertThat(put(people, row.get("id").asText(), row.get("version").asInt(), "{\"mail\":\"nobody\"}")
                        .body())
                .contains("電子郵件：格式應如");
        HttpResponse<String> filled = put(
                people,
                row.get("id").asText(),
                row.get("version").asInt(),
                "{\"mail\":\"ming@example.tw\",\"sensitiveAccess\":\"否\"}");
        assertThat(filled.statusCode()).isEqualTo(200);
        trial.complete(people);

        Task pledges = trial.task(caseNumber);
        JsonNode view = JSON.readTree(vendor.json("GET", path(pledges), null).body());

        assertThat(view.get("items")).hasSize(1);
        assertThat(view.at("/items/0/requirement").asText()).isEqualTo("王小明（工程師）");
        put(pledges, view.at("/items/0/id").asText(), 0, "{\"note\":\"正本已送事務組\"}");
        trial.complete(pledges);
        assertThat(count(pledges, "itemsListed")).isEqualTo(1);
        assertThat(count(pledges, "itemsWithoutProof")).isZero();
    }

    private int count(Task task, String variable) {
        return (int) engine.getHistoryService()
                .createHistoricVariableInstanceQuery()
                .variableName(variable)
                .processInstanceId(task.getProcessInstanceId())
                .singleResult()
                .getValue();
    }

    private Task answerTask() {
        return trial.start("checklist-trial", caseNumber, TrialCase.vendorVariables(caseNumber));
    }

    private Session vendor() throws Exception {
        return Session.of(port, "check-vendor-a");
    }

    private static String path(Task task) {
        return "/task/" + task.getId();
    }

    private String firstItem(Task task) {
        String list = (String) engine.getTaskService().getVariable(task.getId(), "checklistId");
        return checklists.load(list).items().get(0).id();
    }

    private HttpResponse<String> put(Task task, String item, int version, String values) throws Exception {
        String entry = "[{\"id\":\"%s\",\"version\":%d,\"values\":%s}]".formatted(item, version, values);
        return vendor().json("PUT", path(task) + "/items", entry);
    }

    private static InputStream zeros(long size) {
        return new InputStream() {
            private long left = size;

            @Override
            public int read() {
                return left-- > 0 ? 0 : -1;
            }
        };
    }
}
