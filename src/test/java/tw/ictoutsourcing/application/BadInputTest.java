package tw.ictoutsourcing.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tw.ictoutsourcing.engine.Rest;

/** Whatever is sent, by whomever: a Chinese answer names field and rule, and nothing is left half done. */
class BadInputTest extends OverHttp {

    private static final String START = "/engine-rest/process-definition/key/outsourcing-case/submit-form";

    @ParameterizedTest
    @CsvSource({
        "title, , 「案名」為必填",
        "title, 短, 「案名」至少 4 字",
        "procedure, XYZ, 「適用程序」須為 國立虎尾科技大學 IMS-P-018",
        "procedure, , 「適用程序」為必填",
        "contractAmount, -1, 「預估金額」不得小於 0",
        "contractAmount, 很多, 「預估金額」須為數字，不接受「很多」",
        "contractAmount, 1.5, 「預估金額」須為整數",
        "contractAmount, , 「預估金額」為必填",
        "serviceTypes, 系統發展, 「服務類型」須為清單",
        "systemClass, 超級, 「系統類別」須為 核心資通系統",
        "coreSystem, 也許, 「涉及核心資通系統」須為是或否",
        "systemClass, 核心資通系統, 「系統類別」與「涉及核心資通系統」不一致",
        "referenceDate, 下個月, 「申請基準日」須為日期",
        "requestingUnit, 天文台, 「需求單位」查無「天文台」，請由單位清單選擇",
        "requestingUnit, 秘書室, 「需求單位」須為您所屬的單位，不接受「秘書室」",
        "caseNumber, 115-9999, 欄位「caseNumber」不在此表單中",
        "protectionLevel, 普, 欄位「protectionLevel」不在此表單中",
        "requester, ims1, 欄位「requester」不在此表單中",
    })
    void aBadRequestOpensNoCase(String field, String value, String message) {
        Map<String, Object> request = Answers.request();
        request.put(field, value);
        traces.unchangedBy(() -> refused(walk.start("unit1", request), message));
    }

    @Test
    void everyFaultOfARequestIsNamedAtOnce() {
        traces.unchangedBy(() -> {
            Rest.Answer answer = walk.start("unit1", Map.of("title", "x", "contractAmount", -5));
            refused(answer, "「案名」至少 4 字");
            assertThat(answer.text()).contains("「預估金額」不得小於 0", "「適用程序」為必填", "「服務類型」為必填");
        });
    }

    @Test
    void startingPastTheFormMeetsTheSameRules() {
        traces.unchangedBy(() -> {
            Map<String, Object> request = Answers.request();
            request.put("contractAmount", -1);
            String path = "/engine-rest/process-definition/key/outsourcing-case/start";
            refused(walk.rest.post("unit1", path, Rest.variables(request)), "「預估金額」不得小於 0");
        });
    }

    @Test
    void whatIsTooLongForTheRegisterIsRefusedPastTheFormToo() {
        traces.unchangedBy(() -> {
            Map<String, Object> request = Answers.request();
            request.put("title", "案".repeat(5000));
            String path = "/engine-rest/process-definition/key/outsourcing-case/start";
            Rest.Answer answer = walk.rest.post("unit1", path, Rest.variables(request));
            refused(answer, "「案名」至多 ");
            assertThat(answer.text()).doesNotContain("value too long");
        });
        // The number of the case takes the place of whatever key is sent.
        Map<String, Object> keyed = new LinkedHashMap<>(Rest.variables(Answers.request()));
        keyed.put("businessKey", "鍵".repeat(5000));
        Rest.Answer started = walk.rest.post("unit1", START, keyed);
        assertThat(started.status()).as(started.text()).isIn(200, 400);
        assertThat(started.text()).doesNotContain("value too long");
    }

    @Test
    void anAdministratorMayFileForEveryUnitAndAStrangerForNone() {
        Map<String, Object> request = Answers.request();
        request.put("requestingUnit", "秘書室");
        assertThat(walk.start("admin1", request).status()).isEqualTo(200);
        request.remove("requestingUnit");
        traces.unchangedBy(() -> refused(walk.start("unit1", request), "「需求單位」為必填"));
    }

    @Test
    void onlyAnInvitedVendorCanBeSelected() {
        Walk.Work task = walk.until(walk.open(), "selectVendor");
        Map<String, Object> form = new LinkedHashMap<>(Answers.of("selectVendor"));
        traces.unchangedBy(() -> {
            form.put("vendorId", "12345678");
            refused(walk.submit(task, form), "「評選出的廠商」須為");
            // A correct number, but of nobody who was invited.
            form.put("vendorId", "04595257");
            Rest.Answer answer = walk.submit(task, form);
            refused(answer, "「評選出的廠商」須為 甲資訊股份有限公司（90000001）、乙系統整合有限公司（90000017） 之一");
            assertThat(answer.text()).contains("不接受「04595257」");
        });
        assertThat(walk.submit(task, Answers.of("selectVendor")).status()).isEqualTo(204);
    }

    private static void refused(Rest.Answer answer, String message) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.text()).contains(message).doesNotContain("Exception", "Cannot ");
    }
}
