package tw.ictoutsourcing.delegate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tw.ictoutsourcing.casefile.CaseRegister;
import tw.ictoutsourcing.casefile.CaseRow;
import tw.ictoutsourcing.casefile.SelfChecks;
import tw.ictoutsourcing.engine.border.BadInput;
import tw.ictoutsourcing.record.RecordCheck;

/** A case on a real engine without a mail server; {@link RecordedCaseOnPostgresqlTest} runs the same on PostgreSQL. */
class RecordedCaseTest extends EngineTest {

    @Autowired
    CaseRegister register;

    @Autowired
    RecordCheck check;

    @Autowired
    SelfChecks selfChecks;

    private static String rocYear() {
        return String.valueOf(LocalDate.now().getYear() - 1911);
    }

    @Test
    void requestGetsItsNumberItsUnitAndItsRow() throws Exception {
        ProcessInstance instance = start("case-closed", "user:unit1", Map.of());
        String number = rocYear() + "-0001";
        Map<String, Object> variables = engine.getRuntimeService().getVariables(instance.getId());
        assertThat(variables)
                .containsEntry("caseNumber", number)
                .containsEntry("requester", "unit1")
                .containsEntry("unitGroup", "unit-academic")
                .containsEntry("requestingUnit", "教務處")
                .containsEntry("referenceDate", LocalDate.now().toString());
        assertThat(engine.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKey(number)
                        .count())
                .isEqualTo(1);
        CaseRow row = register.require(number);
        assertThat(row.title()).isEqualTo("校務系統");
        assertThat(row.unitGroup()).isEqualTo("unit-academic");
        assertThat(row.phase()).isEqualTo("收到申請");
        assertThat(row.isOpen()).isTrue();
    }

    @Test
    void recordNamesFormClausesActorAndTheRuleThatLedToIt() throws Exception {
        start("case-closed", "user:unit1", Map.of());
        List<Map<String, Object>> rows = jdbc.queryForList("select * from outsourcing_record");
        assertThat(rows).hasSize(1);
        assertThat(rows.get(0))
                .containsEntry("type", "pledge")
                .containsEntry("form_code", "IMS-P-018-01")
                .containsEntry("title", "校務系統切結書")
                .containsEntry("actor", "unit1")
                .containsEntry("element_id", "filePledge")
                .containsEntry("clauses", "NFU-5.11-1 NFU-5.8.1.4")
                .containsEntry("retained_from", "契約終止")
                .containsEntry("retained_until", null);
        assertThat(rows.get(0).get("decisions").toString())
                .isEqualTo("[{\"decisionKey\":\"rate\",\"version\":1,\"ruleIds\":[\"nfu_is_medium\"]}]");
        assertThat(rows.get(0).get("content").toString())
                .contains("\"title\":\"校務系統\"", "\"vendorId\":\"90000001\"", "\"notThere\":null");
        assertThat(check.faults()).isEmpty();
    }

    @Test
    void stepThatFailsLeavesNeitherCaseNorRecordNorNotificationNorNumber() throws Exception {
        assertThatThrownBy(() -> start("case-closed", "user:unit1", Map.of("auditFrom", "115/12/01")))
                .hasStackTraceContaining("日期須為西元年-月-日");
        for (String table : List.of("outsourcing_case", "outsourcing_record", "notification")) {
            assertThat(jdbc.queryForList("select * from " + table)).as(table).isEmpty();
        }
        assertThat(engine.getRuntimeService().createProcessInstanceQuery().count())
                .isZero();
        start("case-closed", "user:unit1", Map.of());
        assertThat(jdbc.queryForObject("select case_number from outsourcing_case", String.class))
                .isEqualTo(rocYear() + "-0001");
    }

    @Test
    void failingRecordTakesTheEnginesStepWithIt() throws Exception {
        jdbc.execute("alter table outsourcing_record add constraint no_pledge check (type <> 'pledge')");
        try {
            assertThatThrownBy(() -> start("case-closed", "user:unit1", Map.of()))
                    .isInstanceOf(Exception.class);
        } finally {
            jdbc.execute("alter table outsourcing_record drop constraint no_pledge");
        }
        assertThat(engine.getRuntimeService().createProcessInstanceQuery().count())
                .isZero();
        assertThat(engine.getHistoryService()
                        .createHistoricProcessInstanceQuery()
                        .count())
                .isZero();
        assertThat(jdbc.queryForList("select * from outsourcing_case")).isEmpty();
    }

    @Test
    void dueDateComesFromTheTable() throws Exception {
        start("case-closed", "user:unit1", Map.of());
        Task task = engine.getTaskService().createTaskQuery().singleResult();
        assertThat(task.getDueDate()).isEqualTo(LocalDate.now().plusDays(3).toString() + "T17:00:00.000");
        assertThat(engine.getHistoryService()
                        .createHistoricDecisionInstanceQuery()
                        .decisionDefinitionKeyIn("task-deadline", "record-retention")
                        .count())
                .isZero();
    }

    @Test
    void endOfTheCaseSetsItsStatus() throws Exception {
        start("case-closed", "user:unit1", Map.of("endReason", "提前終止"));
        engine.getTaskService()
                .complete(
                        engine.getTaskService().createTaskQuery().singleResult().getId());
        CaseRow row = register.require(rocYear() + "-0001");
        assertThat(row.status()).isEqualTo("提前終止");
        assertThat(row.phase()).isEqualTo("結案");
        assertThat(row.protectionLevel()).isEqualTo("中");
    }

    @Test
    void invitedVendorsAreRememberedWithTheirContact() throws Exception {
        start("invited-vendors", new HashMap<>(Map.of("title", "校務系統", "procedure", "NFU", "vendorName", "甲公司")));
        assertThat(jdbc.queryForList("select name from vendor order by vendor_id", String.class))
                .containsExactly("甲公司", "乙公司");
        assertThat(jdbc.queryForList("select recipients from notification order by recipients", String.class))
                .as("the contact if there is one, else the vendor's accounts")
                .containsExactly("a@vendor.example", "b1@vendor.example");
        assertThat(jdbc.queryForList("select status from notification order by recipients", String.class))
                .containsExactly("待設定", "待設定");
        assertThat(selfChecks.latest(rocYear() + "-0001", "90000017")).contains("未完成");
        assertThat(register.require(rocYear() + "-0001").status()).isEqualTo("不核准");
        assertThat(jdbc.queryForList("select type from outsourcing_record", String.class))
                .isEmpty();
    }

    @Test
    void withoutAMailServerTheNotificationStaysVisibleAndNothingFails() throws Exception {
        start("self-check-request", "\n group:ims-team, user:unit1, user:ims1 ", Map.of("vendorName", "甲公司"));
        List<Map<String, Object>> rows = jdbc.queryForList("select * from notification order by recipients");
        assertThat(rows).as("one for each circle, nobody twice").hasSize(2);
        assertThat(rows.get(1))
                .containsEntry("recipient_label", "unit1")
                .containsEntry("recipients", "unit1@example.org");
        Map<String, Object> row = rows.get(0);
        assertThat(row)
                .containsEntry("status", "待設定")
                .containsEntry("recipient_label", "IMS推動小組")
                .containsEntry("recipients", "ims1@example.org,ims2@example.org");
        LocalDate due = LocalDate.now().plusDays(3);
        assertThat(row.get("subject").toString())
                .isEqualTo("【%s-0001】校務系統：請於 %d/%02d/%02d 17:00 前完成資通安全自評"
                        .formatted(rocYear(), due.getYear() - 1911, due.getMonthValue(), due.getDayOfMonth()));
        assertThat(row.get("body").toString())
                .contains("甲公司您好")
                .contains("https://outsourcing.example.edu.tw/camunda/app/tasklist/default/#/?searchQuery=")
                .doesNotContain("${");
        assertThat(engine.getManagementService().createJobQuery().count()).isZero();
    }

    @Test
    void circleWithoutAnyAddressIsSeenInTheOutbox() throws Exception {
        start("case-closed", "user:nomail", Map.of());
        assertThat(jdbc.queryForObject("select status from notification", String.class))
                .isEqualTo("無收件地址");
    }

    @Test
    void badFieldsOfANotificationAreRefusedInChinese() {
        assertThatThrownBy(() -> start("no-such-template", "user:unit1", Map.of()))
                .hasStackTraceContaining("查無通知範本「no-such-template」");
        assertThatThrownBy(() -> start("../application", "user:unit1", Map.of()))
                .hasStackTraceContaining("不合規則");
        assertThatThrownBy(() -> start("self-check-outcome", "user:unit1", Map.of()))
                .hasStackTraceContaining("查無「${selfCheckOutcome}」的值");
        assertThatThrownBy(() -> start("case-closed", "group:nobody", Map.of()))
                .hasStackTraceContaining("收件群組「nobody」不存在");
        assertThatThrownBy(() -> start("case-closed", "unit1", Map.of())).hasStackTraceContaining("group:群組");
        assertThatThrownBy(() -> start("case-closed", "vendor:12345678", Map.of()))
                .hasStackTraceContaining("收件廠商「12345678」");
    }

    @Test
    void whatPeopleTypeIsNeverReadAsAnExpression() throws Exception {
        start("case-closed", "user:unit1", Map.of("title", "${dates.today()}\r\nBcc: x@example.org"));
        assertThat(jdbc.queryForObject("select subject from notification", String.class))
                .contains("${dates.today()} Bcc: x@example.org")
                .doesNotContain("\n");
    }

    @Test
    void requestOfAnUnknownUnitOrOfNobodyIsRefused() {
        assertThatThrownBy(() -> start("case-closed", "user:unit1", Map.of("requestingUnit", "天文台")))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("「需求單位」查無「天文台」");
        assertThatThrownBy(() -> engine.getRuntimeService().startProcessInstanceByKey("small-case"))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("請先登入");
    }
}
