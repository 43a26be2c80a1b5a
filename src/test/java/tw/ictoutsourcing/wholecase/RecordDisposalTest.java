package tw.ictoutsourcing.wholecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tw.ictoutsourcing.engine.border.BadInput;
import tw.ictoutsourcing.record.RecordCheck;

/** Retention, legal hold and disposal of a case that is closed on its contract's last day or soon after. */
class RecordDisposalTest extends Walking {

    private static final CaseData TRAINING = CaseData.named("awareness-training");

    @Autowired
    RecordCheck records;

    private String caseNumber;
    private LocalDate closedOn;

    private void closed() {
        request(TRAINING);
        walk.untilEnd();
        caseNumber = walk.caseNumber();
        closedOn = day("select happened_on from retention_start where case_number = ? and event = '結案'");
    }

    @Test
    void periodsEndWithTheLatestOfAllThatApply() {
        closed();
        LocalDate contractEnd = day("select happened_on from retention_start where case_number = ? and event = '契約終止'");
        assertThat(contractEnd).isEqualTo("2028-01-01");
        assertThat(endOf("person-pledge")).isEqualTo(closedOn.plusYears(3)).isAfterOrEqualTo(contractEnd.plusYears(3));
        assertThat(endOf("task-that-never-was")).isNull();
        assertThat(endOf("closure")).isEqualTo(closedOn.plusYears(10));
    }

    @Test
    void whileTheCaseIsOpenNoPeriodHasAnEnd() {
        request(TRAINING);
        walk.until("superviseContract");
        caseNumber = walk.caseNumber();
        assertThat(endOf("person-pledge")).isNull();
    }

    @Test
    void nothingIsDisposedOfBeforeItsTimeNorWithoutApproval() {
        closed();
        LocalDate threeYears = closedOn.plusYears(3);
        assertThat(listedOn(threeYears)).doesNotContain(caseNumber);
        cleanUpHistory();
        assertThat(walk.walked()).isNotEmpty();
        OpenWork proposal = proposedOn(threeYears.plusDays(1));
        choose(proposal, caseNumber);
        decide("不核准");
        assertThat(erased()).isZero();
        choose(proposedOn(threeYears.plusDays(1)), caseNumber);
        decide("退回重擬");
        choose(task("proposeDisposal", "ims1"), caseNumber);
        long evidence = evidence();
        decide("核准銷毀");
        assertThat(erased()).isPositive().isLessThan(walk.walked().size());
        assertThat(contentOf("person-pledge")).isEqualTo("{\"銷毀\":true}");
        assertThat(contentOf("closure")).contains("endReason").doesNotContain("銷毀");
        assertThat(evidence()).isLessThan(evidence);
        assertThat(jdbc.sql(
                                "select count(*) from outsourcing_record where type = 'disposal-certificate' and content like ?")
                        .param("%\"caseNumber\":\"" + caseNumber + "\"%")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(records.faults()).isEmpty();
    }

    @Test
    void whenTheLastPeriodIsOverEverythingGoesButTheDirectoryAndItsChain() {
        closed();
        LocalDate tenYears = closedOn.plusYears(10);
        walk.clockAt(tenYears.toString());
        cleanUpHistory();
        assertThat(walk.walked()).isNotEmpty();
        choose(proposedOn(tenYears.plusDays(1)), caseNumber);
        decide("核准銷毀");
        assertThat(jdbc.sql("select distinct content from outsourcing_record where case_number = ?")
                        .param(caseNumber)
                        .query(String.class)
                        .list())
                .containsExactly("{\"銷毀\":true}");
        for (String table : List.of("checklist", "form_value", "notification")) {
            assertThat(jdbc.sql("select count(*) from " + table + " where case_number = ?")
                            .param(caseNumber)
                            .query(Integer.class)
                            .single())
                    .as(table)
                    .isZero();
        }
        assertThat(walk.walked()).isEmpty();
        assertThat(registered().title()).isEqualTo(TRAINING.asked("title"));
        assertThat(records.faults()).isEmpty();
    }

    @Test
    void heldRecordsAreNeitherListedNorDisposedOfUntilTheHoldIsLifted() {
        closed();
        LocalDate due = closedOn.plusYears(3).plusDays(1);
        choose(proposedOn(due), caseNumber);
        hold("設定", "全案", null);
        task("decideHold", "ciso1").send("holdDecision", "維持", "decisionReason", "訴訟進行中");
        assertThat(registered().legalHold()).isTrue();
        assertThatThrownBy(() -> decide("核准銷毀")).isInstanceOf(BadInput.class).hasMessageContaining("在保全中，解除保全前不得銷毀");
        assertThat(erased()).isZero();
        decide("不核准");
        assertThat(listedOn(due)).doesNotContain(caseNumber);
        assertThatThrownBy(() -> hold("設定", "全案", null)).hasMessageContaining("已在保全中");
        hold("解除", "全案", null);
        assertThat(listedOn(due)).doesNotContain(caseNumber);
        task("decideHold", "ciso1").send("holdDecision", "解除", "decisionReason", "判決確定");
        assertThat(registered().legalHold()).isFalse();
        assertThat(listedOn(due)).contains(caseNumber);
        assertThatThrownBy(() -> hold("解除", "全案", null)).hasMessageContaining("沒有生效中的保全");
        assertThat(recorded("placeHold")).hasSize(1);
        assertThat(recorded("liftHold")).hasSize(1);
    }

    @Test
    void oneHeldRecordStaysWhileTheOthersGo() {
        closed();
        int pledge = jdbc.sql(
                        "select min(sequence_no) from outsourcing_record where case_number = ? and type = 'person-pledge'")
                .param(caseNumber)
                .query(Integer.class)
                .single();
        hold("設定", "單筆紀錄", pledge);
        task("decideHold", "ciso1").send("holdDecision", "維持", "decisionReason", "人員爭議");
        choose(proposedOn(closedOn.plusYears(3).plusDays(1)), caseNumber);
        decide("核准銷毀");
        assertThat(erased()).isPositive();
        assertThat(contentOf("person-pledge")).doesNotContain("銷毀");
        assertThatThrownBy(() -> hold("設定", "單筆紀錄", 9_999)).hasMessageContaining("不存在");
        assertThat(records.faults()).isEmpty();
    }

    @Test
    void aCaseThatDoesNotExistCannotBeHeld() {
        closed();
        caseNumber = "115-9999";
        assertThatThrownBy(() -> hold("設定", "全案", null)).hasMessageContaining("115-9999");
    }

    @Test
    void bothStartByMessageToo() {
        closed();
        message(
                "legal-hold",
                "auditor1",
                Map.of("subjectCase", caseNumber, "holdAction", "設定", "holdScope", "全案", "holdReason", "監察調查中"));
        assertThat(task("decideHold", "ciso1")).isNotNull();
        task("decideHold", "ciso1").send("holdDecision", "解除", "decisionReason", "無保全必要");
        assertThat(registered().legalHold()).isFalse();
        message("record-disposal", "ims1", Map.of("disposalPurpose", "例行清查"));
    }

    private void message(String process, String user, Map<String, Object> form) {
        walk.people().as(user, () -> walk.engine()
                .getRuntimeService()
                .createMessageCorrelation(process)
                .setVariables(form)
                .correlateWithResult());
    }

    private void hold(String action, String scope, Integer sequence) {
        Map<String, Object> form =
                Values.of("subjectCase", caseNumber, "holdAction", action, "holdScope", scope, "holdReason", "因訴訟保全");
        if (sequence != null) {
            form.put("heldRecord", sequence);
        }
        start("legal-hold", form);
    }

    private OpenWork proposedOn(LocalDate day) {
        walk.clockAt(day.toString());
        start("record-disposal", Map.of("disposalPurpose", "例行清查"));
        return task("proposeDisposal", "ims1");
    }

    /** Cases on the list of a day; the list itself is then given up. */
    private List<String> listedOn(LocalDate day) {
        walk.clockAt(day.toString());
        start("record-disposal", Map.of("disposalPurpose", "例行清查"));
        List<Task> tasks = tasks("proposeDisposal");
        if (tasks.isEmpty()) {
            return List.of();
        }
        OpenWork proposal = task("proposeDisposal", "ims1");
        List<String> cases = proposal.items().stream()
                .map(item -> item.get("requirement").toString().split("　")[0])
                .toList();
        choose(proposal, "none");
        decide("不核准");
        return cases;
    }

    /** Only this case: the others belong to other tests. */
    private void choose(OpenWork proposal, String chosen) {
        proposal.some(item -> item.get("requirement").toString().startsWith(chosen), "applicability", "適用")
                .rest("applicability", "不適用", "reason", "本次暫緩")
                .send();
    }

    private void decide(String outcome) {
        task("approveDisposal", "ciso1")
                .send(
                        outcome.equals("核准銷毀")
                                ? Map.of("disposalOutcome", outcome)
                                : Map.of("disposalOutcome", outcome, "disposalReason", "另案處理"));
    }

    private OpenWork task(String key, String user) {
        List<Task> open = tasks(key);
        return new OpenWork(beans, walk.people(), open.get(0), user);
    }

    private List<Task> tasks(String key) {
        return walk.engine()
                .getTaskService()
                .createTaskQuery()
                .taskDefinitionKey(key)
                .orderByTaskCreateTime()
                .desc()
                .listPage(0, 50);
    }

    private void start(String process, Map<String, Object> form) {
        walk.people().as("ims1", () -> {
            String definition = walk.engine()
                    .getRepositoryService()
                    .createProcessDefinitionQuery()
                    .processDefinitionKey(process)
                    .latestVersion()
                    .singleResult()
                    .getId();
            return walk.engine().getFormService().submitStartForm(definition, form);
        });
    }

    private void cleanUpHistory() {
        var management = walk.engine().getManagementService();
        walk.engine().getHistoryService().cleanUpHistoryAsync(true);
        walk.engine().getHistoryService().findHistoryCleanupJobs().stream()
                .map(Job::getId)
                .forEach(management::executeJob);
    }

    private LocalDate endOf(String type) {
        return jdbc.sql("select max(ends_on) from record_retention where case_number = ? and type = ?")
                .params(caseNumber, type)
                .query(LocalDate.class)
                .optional()
                .orElse(null);
    }

    private LocalDate day(String sql) {
        return jdbc.sql(sql).param(caseNumber).query(LocalDate.class).single();
    }

    private String contentOf(String type) {
        return jdbc.sql(
                        "select content from outsourcing_record where case_number = ? and type = ? order by sequence_no")
                .params(caseNumber, type)
                .query(String.class)
                .list()
                .get(0);
    }

    private int erased() {
        return jdbc.sql("select count(*) from record_disposal where case_number = ?")
                .param(caseNumber)
                .query(Integer.class)
                .single();
    }

    private long evidence() {
        return jdbc.sql("select count(*) from evidence e join checklist_item i on i.id = e.item_id"
                        + " join checklist c on c.id = i.checklist_id where c.case_number = ?")
                .param(caseNumber)
                .query(Long.class)
                .single();
    }
}
