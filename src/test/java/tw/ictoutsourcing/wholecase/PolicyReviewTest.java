package tw.ictoutsourcing.wholecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Concerns no case: its records go under the year of the agency. */
class PolicyReviewTest extends Walking {

    @Autowired
    ProcessEngine engine;

    private final UsualWork usual = new UsualWork(CAMPUS);
    private People people;

    @BeforeEach
    void meetPeople() {
        people = new People(engine);
    }

    @Test
    void reviewComesEveryYearByItself() {
        Job yearly = engine.getManagementService()
                .createJobQuery()
                .processDefinitionKey("policy-calendar")
                .timers()
                .list()
                .get(0);
        engine.getManagementService().executeJob(yearly.getId());
        Task review = only("reviewPolicy");
        assertThat(yearOf(review)).matches("\\d{3}-0000");
        perform("reviewPolicy");
        assertThat(open()).containsExactly("approvePolicy");
        perform("approvePolicy");
        assertThat(open()).isEmpty();
        assertThat(passed(review))
                .contains("policyReviewCalled", "policyReviewed")
                .doesNotContain("revisePolicy");
        assertThat(jdbc.sql("select count(*) from notification where case_number = ? and template = 'policy-reviewed'")
                        .param(yearOf(review))
                        .query(Integer.class)
                        .single())
                .isPositive();
    }

    @Test
    void reviewCalledByHandMayLeadToARevisionThatTheCisoReturnsOnce() {
        call("ims1");
        Task review = only("reviewPolicy");
        task("reviewPolicy").send(revise());
        perform("revisePolicy");
        task("approvePolicy").send("policyOutcome", "退回", "policyOpinion", "請補條號對照");
        task("reviewPolicy").send(revise());
        perform("revisePolicy");
        perform("approvePolicy");
        assertThat(passed(review)).contains("policyReviewCalled", "revisePolicy", "policyReviewed");
        assertThat(jdbc.sql(
                                "select content from outsourcing_record where case_number = ? and element_id = 'revisePolicy'"
                                        + " order by sequence_no")
                        .param(yearOf(review))
                        .query(String.class)
                        .list())
                .hasSize(2)
                .allSatisfy(content -> assertThat(content).contains("清查提醒改為 5 天"));
    }

    @Test
    void onlyTheImsTeamCallsAReview() {
        assertThatThrownBy(() -> call("unit1")).isInstanceOf(org.camunda.bpm.engine.AuthorizationException.class);
        assertThatThrownBy(() -> call("vendor-a1")).isInstanceOf(org.camunda.bpm.engine.AuthorizationException.class);
        assertThat(open()).isEmpty();
    }

    private void call(String user) {
        String definition = engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey("policy-review")
                .latestVersion()
                .singleResult()
                .getId();
        people.as(user, () -> engine.getFormService()
                .submitStartForm(definition, Map.of("policyReviewCause", "資通安全管理法子法修正")));
    }

    private static Map<String, Object> revise() {
        return Values.of(
                "policyChecked",
                List.of("引用的法規與條號是否仍為現行版本"),
                "policyLawChanges",
                "分級辦法 115-01-07 版施行",
                "policyLessons",
                "帳號清查常逾期",
                "policyAdequate",
                "部分不合宜",
                "revisionNeeded",
                true);
    }

    private OpenWork task(String key) {
        Task task = only(key);
        return new OpenWork(beans, people, task, people.responsible(task));
    }

    private void perform(String key) {
        usual.perform(task(key));
    }

    private Task only(String key) {
        return engine.getTaskService()
                .createTaskQuery()
                .processDefinitionKey("policy-review")
                .taskDefinitionKey(key)
                .singleResult();
    }

    private List<String> open() {
        return engine.getTaskService().createTaskQuery().processDefinitionKey("policy-review").list().stream()
                .map(Task::getTaskDefinitionKey)
                .toList();
    }

    private String yearOf(Task task) {
        return engine.getHistoryService()
                .createHistoricProcessInstanceQuery()
                .processInstanceId(task.getProcessInstanceId())
                .singleResult()
                .getBusinessKey();
    }

    private List<String> passed(Task task) {
        return engine
                .getHistoryService()
                .createHistoricActivityInstanceQuery()
                .processInstanceId(task.getProcessInstanceId())
                .finished()
                .list()
                .stream()
                .map(step -> step.getActivityId())
                .toList();
    }
}
