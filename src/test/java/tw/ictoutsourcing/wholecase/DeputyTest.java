package tw.ictoutsourcing.wholecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tw.ictoutsourcing.deputy.Deputies;

/** Who is away names a deputy, who agrees: work and notices go there for the time, and come back. */
class DeputyTest extends Walking {

    private static final String KEY = "deputy-assignment";

    @Autowired
    Deputies deputies;

    /** Others' tests must not find their people away. */
    @AfterEach
    void endAll() {
        jdbc.sql("select id from deputy where ended_at is null")
                .query(String.class)
                .list()
                .forEach(deputies::end);
    }

    @Test
    void groupTaskThatWasOpenBeforeReachesTheDeputyAndTheRecordSaysWhoActedForWhom() {
        request(CAMPUS);
        walk.until("assessRequest");
        assertThat(walk.finds("auditor1", "assessRequest")).isFalse();
        CaseWalk deputyship = inForce("ims1", "auditor1");
        assertThat(walk.finds("auditor1", "assessRequest")).isTrue();
        assertThat(walk.finds("ims1", "assessRequest"))
                .as("who is back early may too")
                .isTrue();
        walk.open("assessRequest", "auditor1").send("assessOutcome", "通過", "assessOpinion", "內容完整，同意辦理");
        assertThat(actor("assessRequest")).isEqualTo("auditor1（代理 ims1）");
        deputyship.fire("deputyshipEnds");
        assertThat(deputyship.walked()).contains(KEY + "/giveBackTasks", KEY + "/ended");
        walk.usual("coSign");
        assertThat(actor("coSign")).isEqualTo("unit1");
    }

    @Test
    void personsOwnTasksGoToTheDeputyAndComeBackWithTheRightsWhenItEnds() {
        request(CAMPUS);
        OpenWork before = walk.until("prepareRequest");
        CaseWalk deputyship = inForce("unit1", "unit2");
        assertThat(walk.finds("unit2", "prepareRequest")).isTrue();
        assertThat(walk.finds("unit1", "prepareRequest")).isFalse();
        walk.usual("prepareRequest");
        assertThat(actor("prepareRequest")).isEqualTo("unit2（代理 unit1）");
        // What comes up meanwhile goes there too.
        Task next = walk.open("rateImpact", "unit2").task();
        assertThat(next.getOwner()).isEqualTo("unit1");
        assertThatThrownBy(() -> asUnit1(next.getId())).isInstanceOf(AuthorizationException.class);
        deputyship.open("endDeputyship", "unit1").send("earlyEndReason", "提早銷假");
        assertThat(walk.finds("unit2", "rateImpact")).isFalse();
        assertThat(walk.open("rateImpact", "unit1").task().getOwner()).isNull();
        assertThat(walk.engine()
                        .getAuthorizationService()
                        .createAuthorizationQuery()
                        .userIdIn("unit2")
                        .resourceType(Resources.TASK)
                        .resourceId(next.getId())
                        .count())
                .isZero();
        assertThat(before.task().getAssignee()).isEqualTo("unit1");
    }

    private void asUnit1(String task) {
        walk.people().as("unit1", () -> {
            walk.engine().getTaskService().complete(task);
            return null;
        });
    }

    @Test
    void noticesReachTheDeputyTooWhileItLasts() {
        inForce("unit1", "unit2");
        request(CAMPUS.asking("outsourcingReasons", List.of()));
        assertThat(told("not-outsourced")).singleElement().satisfies(mail -> assertThat(
                        mail.get("recipients").toString())
                .contains("unit1@trial.invalid", "unit2@trial.invalid"));
        endAll();
        request(CAMPUS.asking("outsourcingReasons", List.of()));
        assertThat(told("not-outsourced")).singleElement().satisfies(mail -> assertThat(
                        mail.get("recipients").toString())
                .contains("unit1@trial.invalid")
                .doesNotContain("unit2@trial.invalid"));
    }

    @Test
    void requesterWhoStandsInForTheApproverDoesNotApproveTheOwnRequest() {
        request(CAMPUS);
        walk.until("approveRequest");
        inForce("chief1", "unit1");
        assertThat(walk.finds("unit1", "approveRequest")).isTrue();
        assertThatThrownBy(() -> walk.open("approveRequest", "unit1").send("reviewOutcome", "核准", "reviewReason", "同意"))
                .hasMessageContaining("您是本案申請人或其代理人，不得代理 chief1");
        assertThat(recorded("approveRequest")).isEmpty();
        walk.open("approveRequest", "chief1").send("reviewOutcome", "核准", "reviewReason", "同意");
        assertThat(actor("approveRequest")).isEqualTo("chief1");
    }

    @Test
    void whoStandsInForTheRequesterDoesNotApproveTheRequestEither() {
        request(CAMPUS);
        walk.until("approveRequest");
        inForce("unit1", "chief1");
        assertThatThrownBy(
                        () -> walk.open("approveRequest", "chief1").send("reviewOutcome", "核准", "reviewReason", "同意"))
                .hasMessageContaining("您正在代理本案申請人 unit1");
        inForce("ciso1", "unit2");
        endOf("unit1");
        inForce("unit1", "unit2");
        walk.open("approveRequest", "chief1").send("reviewOutcome", "核准", "reviewReason", "同意");
        assertThatThrownBy(() -> walk.open("approveRequest", "unit2").send("reviewOutcome", "核准", "reviewReason", "同意"))
                .hasMessageContaining("您是本案申請人或其代理人，不得代理 ciso1");
    }

    @Test
    void itIsNotInForceBeforeItsFirstDayNorAfterItsLast() {
        request(CAMPUS);
        walk.until("assessRequest");
        CaseWalk deputyship = named("ims1", "auditor1", "2027-06-01", "2027-06-10");
        deputyship.open("acceptDeputyship", "auditor1").send("deputyAnswer", "同意");
        assertThat(walk.finds("auditor1", "assessRequest")).isFalse();
        deputyship.fire("deputyshipBegins");
        assertThat(walk.finds("auditor1", "assessRequest")).isTrue();
        walk.clockAt("2027-06-11");
        assertThat(walk.finds("auditor1", "assessRequest"))
                .as("even before the timer fires")
                .isFalse();
    }

    @Test
    void whoDeclinesOrDoesNotAnswerIsNoDeputy() {
        CaseWalk declined = named("ims1", "auditor1", "2026-11-20", "2026-11-30");
        declined.open("acceptDeputyship", "auditor1").send("deputyAnswer", "婉拒", "deputyNote", "同期間出國");
        assertThat(declined.walked()).contains(KEY + "/declined").doesNotContain(KEY + "/registerDeputy");
        CaseWalk silent = named("ims1", "auditor1", "2026-11-20", "2026-11-30");
        silent.fire("noAnswer");
        assertThat(silent.walked()).contains(KEY + "/declined").doesNotContain(KEY + "/registerDeputy");
        assertThat(deputies.deputyOf("ims1")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "ims1, ims1, 2026-11-20, 2026-11-30, 「代理人」不得為本人",
        "ims1, auditor1, 2026-11-30, 2026-11-20, 不得早於",
        "ims1, auditor1, 2026-01-01, 2026-01-31, 已過",
        "ims1, auditor1, 明天, 2026-11-30, 須為日期",
        "ims1, nobody, 2026-11-20, 2026-11-30, 不是您的同事",
        "ims1, vendor-a1, 2026-11-20, 2026-11-30, 不是您的同事",
        "vendor-a1, vendor-b1, 2026-11-20, 2026-11-30, 不是您的同事",
        "vendor-a1, ims1, 2026-11-20, 2026-11-30, 不是您的同事",
    })
    void impossibleDeputyIsRefused(String principal, String deputy, String from, String until, String why) {
        long before = instances();
        assertThatThrownBy(() -> named(principal, deputy, from, until)).hasMessageContaining(why);
        assertThat(instances()).isEqualTo(before);
    }

    @Test
    void peopleDoNotStandInForEachOtherAtTheSameTimeAlsoNotRoundSeveralCorners() {
        accepted("ims1", "ims2", "2026-11-20", "2026-11-30");
        assertThatThrownBy(() -> named("ims2", "ims1", "2026-11-30", "2026-12-05"))
                .hasMessageContaining("互相代理");
        accepted("ims2", "auditor1", "2026-11-25", "2026-12-05");
        assertThatThrownBy(() -> named("auditor1", "ims1", "2026-11-28", "2026-12-31"))
                .hasMessageContaining("輾轉代理");
        assertThatThrownBy(() -> named("ims1", "sysadmin1", "2026-11-30", "2026-12-05"))
                .hasMessageContaining("只能有一位代理人");
        // At another time it is no circle.
        accepted("auditor1", "ims1", "2026-12-01", "2026-12-31");
    }

    @Test
    void circleThatAroseWhileTheDeputyThoughtItOverIsFoundAtTheAnswer() {
        CaseWalk first = named("ims1", "ims2", "2026-11-20", "2026-11-30");
        accepted("ims2", "ims1", "2026-11-20", "2026-11-30");
        assertThatThrownBy(() -> first.open("acceptDeputyship", "ims2").send("deputyAnswer", "同意"))
                .hasMessageContaining("互相代理");
        assertThat(first.open()).containsExactly("acceptDeputyship");
        assertThat(deputies.deputyOf("ims1")).isEmpty();
    }

    @Test
    void aMessageNamesADeputyTheSameWay() {
        walk = new CaseWalk(beans, CAMPUS);
        walk.people().as("ims1", () -> walk.engine()
                .getRuntimeService()
                .createMessageCorrelation(KEY)
                .setVariables(form("auditor1", "2026-11-20", "2026-11-30"))
                .correlateWithResult());
        assertThat(walk.engine()
                        .getTaskService()
                        .createTaskQuery()
                        .taskDefinitionKey("acceptDeputyship")
                        .taskAssignee("auditor1")
                        .processVariableValueEquals("principal", "ims1")
                        .count())
                .isPositive();
        assertThatThrownBy(() -> walk.people().as("ims1", () -> walk.engine()
                        .getRuntimeService()
                        .createMessageCorrelation(KEY)
                        .setVariables(form("ims1", "2026-11-20", "2026-11-30"))
                        .correlateWithResult()))
                .hasMessageContaining("「代理人」不得為本人");
    }

    private CaseWalk inForce(String principal, String deputy) {
        CaseWalk deputyship = accepted(principal, deputy, "2026-11-20", "2030-12-31");
        deputyship.fire("deputyshipBegins");
        assertThat(deputyship.walked()).contains(KEY + "/begun");
        return deputyship;
    }

    private CaseWalk accepted(String principal, String deputy, String from, String until) {
        CaseWalk deputyship = named(principal, deputy, from, until);
        deputyship.open("acceptDeputyship", deputy).send("deputyAnswer", "同意");
        return deputyship;
    }

    /** The clock stays where the case has brought it. */
    private CaseWalk named(String principal, String deputy, String from, String until) {
        CaseWalk deputyship = walk == null ? new CaseWalk(beans, CAMPUS) : walk.beside();
        walk = walk == null ? deputyship : walk;
        return deputyship.agencyWide(KEY, principal, form(deputy, from, until));
    }

    private void endOf(String principal) {
        jdbc.sql("select id from deputy where principal = ? and ended_at is null")
                .param(principal)
                .query(String.class)
                .list()
                .forEach(deputies::end);
    }

    private static Map<String, Object> form(String deputy, String from, String until) {
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("deputy", deputy);
        form.put("deputyFrom", from);
        form.put("deputyUntil", until);
        form.put("deputyReason", "出國公差");
        return form;
    }

    private String actor(String element) {
        return jdbc.sql("select actor from outsourcing_record where case_number = ? and element_id = ?"
                        + " order by sequence_no desc limit 1")
                .params(walk.caseNumber(), element)
                .query(String.class)
                .single();
    }

    private long instances() {
        return jdbc.sql("select count(*) from act_ru_execution")
                .query(Long.class)
                .single();
    }
}
