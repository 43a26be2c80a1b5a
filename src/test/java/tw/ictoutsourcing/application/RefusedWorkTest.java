package tw.ictoutsourcing.application;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tw.ictoutsourcing.engine.Rest;

/** Bad input in the middle of a case: refused in Chinese, and the task is as it was. */
class RefusedWorkTest extends OverHttp {

    private static final int THIRTY_MEGABYTES = 30 * 1024 * 1024;

    @Test
    void anAwardWithABadAmountOrPeriodIsRefused() {
        Walk.Work award = walk.until(walk.open(), "recordAward");
        refused(award, "contractAmount", -1, "「決標總額」不得小於 1");
        refused(award, "contractAmount", "一百萬", "「決標總額」須為數字，不接受「一百萬」");
        refused(award, "contractAmount", null, "「決標總額」為必填");
        refused(award, "contractEnd", "2026-11-30", "「契約結束日」（2026-11-30）不得早於「契約開始日」（2026-12-01）");
        refused(award, "contractEnd", "115/11/30", "「契約結束日」（2026-11-30）不得早於「契約開始日」（2026-12-01）");
        refused(award, "contractStart", "2026-02-30", "「契約起始日」須為日期");
        refused(award, "awardOutcome", "隨便", "「決標結果」須為");
        refused(award, "vendorId", "90000017", "欄位「vendorId」不在此表單中");
        refused(award, "blockers", List.of(), "欄位「blockers」不在此表單中");
        assertThat(walk.submit(award, Answers.of("recordAward")).status()).isEqualTo(204);
    }

    @Test
    void whoIsNotEntitledCompletesNothingByAnyDoor() {
        Walk.Work work = walk.until(walk.open(), "rateImpact");
        traces.unchangedBy(() -> {
            for (String stranger : List.of("unit2", "ims1", "chief1", "auditor1", "vendor-a1", "admin1")) {
                Rest.Answer answer = walk.submit(stranger, work, Answers.of("rateImpact"));
                assertThat(answer.status()).as(stranger + answer).isEqualTo(403);
                assertThat(answer.text()).contains("您不是工作「評估系統衝擊」的承辦人");
                Map<String, Object> values = Rest.variables(Answers.of("rateImpact"));
                assertThat(walk.rest
                                .post(stranger, path(work) + "/complete", values)
                                .status())
                        .isEqualTo(403);
            }
        });
        assertThat(walk.submit(work, Answers.of("rateImpact")).status()).isEqualTo(204);
    }

    @Test
    void anUnfinishedChecklistAndABadRowAreRefused() {
        Walk.Work invite = walk.until(walk.open(), "inviteVendors");
        // The list is made when it is first looked at.
        assertThat(walk.checklist(invite).path("items")).isEmpty();
        traces.unchangedBy(() -> {
            assertThat(walk.submit(invite, Map.of()).text()).contains("請至少新增一列邀請廠商");
            for (String number : List.of("90000002", "1234567", "９００００００１")) {
                HttpResponse<String> answer = walk.call(
                        "unit1",
                        "POST",
                        "/task/" + invite.id() + "/items",
                        Map.of("taxId", number, "name", "丙公司", "mail", "c@vendor.invalid"));
                assertThat(answer.statusCode()).isEqualTo(400);
                assertThat(answer.body()).contains("統一編號：應為 8 位數字，且須通過檢查碼規則");
            }
        });
        Map<String, Object> own = Map.of("vendors", List.of(Map.of("vendorId", "90000017")));
        traces.unchangedBy(() -> assertThat(walk.submit(invite, own).status()).isEqualTo(400));
    }

    @Test
    void filesThatAreTooLargeOrOfAForbiddenTypeAreRefusedAtEveryDoor() throws Exception {
        Walk.Work answer = walk.until(walk.open(), "answerSelfCheck");
        JsonNode list = walk.checklist(answer);
        String item = list.at("/items/0/id").asText();
        byte[] large = new byte[THIRTY_MEGABYTES];
        traces.unchangedBy(() -> {
            HttpResponse<String> tooLarge = walk.upload(answer, item, BodyPublishers.ofByteArray(large));
            assertThat(tooLarge.statusCode()).isEqualTo(413);
            assertThat(tooLarge.body()).contains("佐證檔案：超過 20 MB 上限");
            for (String forbidden :
                    List.of("MZ\u0000\u0000", "<!DOCTYPE html><html><script>alert(1)</script></html>")) {
                HttpResponse<String> program = walk.upload(answer, item, BodyPublishers.ofString(forbidden));
                assertThat(program.statusCode()).isEqualTo(415);
                assertThat(program.body()).contains("佐證檔案：內容不是可接受的類型");
            }
            HttpResponse<String> empty = walk.upload(answer, item, BodyPublishers.noBody());
            assertThat(empty.body()).contains("檔案是空的");
        });
        for (String person : List.of("vendor-a1", "ims1", "admin1")) {
            traces.unchangedBy(() -> {
                noFileAsVariable(person, answer, large);
                noFileAsVariable(person, answer, new byte[] {'M', 'Z', 0, 0});
            });
        }
    }

    private void noFileAsVariable(String person, Walk.Work work, byte[] content) {
        for (String door : List.of("/variables/proof/data", "/localVariables/proof/data")) {
            Rest.Answer upload = walk.rest.upload(person, path(work) + door, "proof.exe", content);
            assertThat(upload.status()).as(person + door + upload).isIn(400, 403, 413);
            assertThat(upload.text()).as(person + door).contains("檔案請由佐證欄上傳");
        }
        Rest.Answer attached = walk.rest.upload(person, path(work) + "/attachment/create", "proof.exe", content);
        assertThat(attached.status()).as(person + attached).isIn(400, 403, 413);
        assertThat(attached.text()).as(person).contains("檔案請由佐證欄上傳");
        Map<String, Object> file = Map.of(
                "value",
                Base64.getEncoder().encodeToString(content),
                "type",
                "File",
                "valueInfo",
                Map.of("filename", "proof.exe"));
        Rest.Answer submitted =
                walk.rest.post(work.person(), path(work) + "/submit-form", Map.of("variables", Map.of("proof", file)));
        assertThat(submitted.status()).isIn(400, 413);
        assertThat(submitted.text()).contains("檔案請由佐證欄上傳");
    }

    private void refused(Walk.Work work, String field, Object value, String message) {
        Map<String, Object> form = new LinkedHashMap<>(Answers.of(work.key()));
        form.put(field, value);
        traces.unchangedBy(() -> {
            Rest.Answer answer = walk.submit(work, form);
            assertThat(answer.status()).as(answer.text()).isEqualTo(400);
            assertThat(answer.text()).contains(message);
            Rest.Answer past = walk.rest.post(work.person(), path(work) + "/complete", Rest.variables(form));
            assertThat(past.status()).as(past.text()).isEqualTo(400);
            assertThat(past.text()).contains(message);
        });
    }

    private static String path(Walk.Work work) {
        return "/engine-rest/task/" + work.id();
    }
}
