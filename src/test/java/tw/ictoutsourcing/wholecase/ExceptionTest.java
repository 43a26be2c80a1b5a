package tw.ictoutsourcing.wholecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tw.ictoutsourcing.casefile.CaseException;
import tw.ictoutsourcing.casefile.CaseExceptions;
import tw.ictoutsourcing.tasklist.TaskDesk;

class ExceptionTest extends Walking {

    @Autowired
    CaseExceptions exceptions;

    @Test
    void approvedExceptionHoldsUntilItsDayAndEndsByItselfWithANotice() {
        inForce(CAMPUS);
        ask();
        walk.usual("describeException").usual("assessException").usual("approveException");
        assertThat(exceptions.inForce(walk.caseNumber())).singleElement().satisfies(one -> {
            assertThat(one.code()).isEqualTo("LYGSH-1.8.1");
            assertThat(one.validUntil()).hasToString(UsualChanges.days(90));
            assertThat(one.approvedBy()).isEqualTo("ciso1");
        });
        assertThat(told("exception-granted")).isNotEmpty();
        walk.fire("expiresSoon");
        assertThat(told("exception-expiring")).isNotEmpty();
        assertThat(exceptions.inForce(walk.caseNumber())).hasSize(1);
        walk.fire("exceptionExpires");
        assertThat(told("exception-expired")).isNotEmpty();
        assertThat(exceptions.inForce(walk.caseNumber())).isEmpty();
        assertThat(walk.walked())
                .contains("exception/exceptionEnded")
                .doesNotContain("exception/exceptionImpossible", "exception/exceptionDeclined");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ACT-10-1", "115-1-1-1", "NFU-5.8.3.3c", "TPE-6"})
    void requirementOfTheLawIsRefusedWithTheReason(String code) {
        inForce(CAMPUS);
        ask();
        describe("其他要求", "requirementTyped", code);
        assertRefused();
    }

    @Test
    void statutoryItemOfTheCasesChecklistIsRefused() {
        inForce(CAMPUS);
        ask();
        assertThat(offered()).contains("ACT-11-1");
        describe("查核表項目", "requirementItem", "ACT-11-1");
        assertRefused();
    }

    @Test
    void itemOfTheCasesChecklistMayBeChosenAndOthersMayNot() {
        inForce(CAMPUS);
        ask();
        assertThatThrownBy(() -> describe("查核表項目", "requirementItem", "XX-1")).hasMessageContaining("查核表項目");
        String optional = jdbc.sql("select min(i.code) from checklist_item i join checklist c on c.id = i.checklist_id"
                        + " where c.case_number = ? and i.decision_key = 'procedure-requirements' and not i.mandatory"
                        + " and i.code like 'NFU-5.7%'")
                .param(walk.caseNumber())
                .query(String.class)
                .single();
        describe("查核表項目", "requirementItem", optional);
        assertThat(walk.open("assessException").shown()).containsEntry("requirementCode", optional);
        assertThat(walk.engine()
                        .getTaskService()
                        .getVariables(walk.open("assessException").task().getId()))
                .as("the long list is gone")
                .doesNotContainKey("exceptionItems");
        String until = UsualChanges.days(90);
        walk.usual("assessException").usual("approveException");
        walk.fire("contractStarts").fire("yearlySelfCheckDue");
        OpenWork answer = walk.open("answerSelfCheck");
        Object shown = walk.people()
                .as(answer.user(), () -> TaskDesk.checklist(beans, answer.task().getId())
                        .read()
                        .get("exceptions"));
        assertThat(shown).asString().contains(optional + "=" + until);
    }

    @Test
    void exceptionNeedsAnEndThatIsNeitherPastNorTooFar() {
        inForce(CAMPUS);
        ask();
        assertThatThrownBy(() ->
                        describe("其他要求", "requirementTyped", "LYGSH-1.8.1", "exceptionUntil", UsualChanges.days(0)))
                .hasMessageContaining("「例外到哪一天」須晚於今天");
        walk.usual("describeException");
        assertThatThrownBy(() -> walk.open("assessException")
                        .send(
                                "compensationRating",
                                "同等",
                                "exceptionUntil",
                                UsualChanges.days(400),
                                "compensationOpinion",
                                "可達同等效果"))
                .hasMessageContaining("超過可以例外的最長期限");
    }

    @Test
    void supervisorOfTheSchoolSignsTheRequestPaper() {
        inForce(CAMPUS.asking("procedure", "LYGSH"));
        walk.besideByMessage("exception", "unit1", form());
        walk.usual("describeException").usual("assessException");
        assertThat(walk.finds("chief1", "approveException")).isTrue();
        assertThat(walk.finds("ciso1", "approveException")).isFalse();
        walk.open("approveException").send("exceptionOutcome", "不核准", "exceptionOpinion", "請依規定辦理");
        assertThat(told("exception-declined")).isNotEmpty();
        assertThat(exceptions.inForce(walk.caseNumber())).isEmpty();
        assertThat(walk.walked())
                .contains("exception/exceptionDeclined", "exception/exceptionByMessage")
                .doesNotContain("exception/fileException");
    }

    private void inForce(CaseData data) {
        request(data);
        walk.until("superviseContract");
    }

    private void ask() {
        walk.beside("exception", "unit1", form());
    }

    private static Map<String, Object> form() {
        return Values.of("exceptionCause", "廠商限制", "exceptionBackground", "測試機房尚未裝設門禁，廠商年底才能完工。");
    }

    private void describe(String source, Object... more) {
        Map<String, Object> answers = Values.of(
                "exceptionSource",
                source,
                "exceptionWhat",
                "測試機房的門禁管制",
                "compensation",
                "改由資訊組陪同並全程錄影，每週檢視",
                "exceptionUntil",
                UsualChanges.days(90));
        answers.putAll(Values.of(more));
        walk.open("describeException").send(answers);
    }

    private String offered() {
        return String.valueOf(walk.open("describeException").shown().get("exceptionItems"));
    }

    private void assertRefused() {
        assertThat(walk.open()).containsExactly("superviseContract");
        assertThat(told("exception-ineligible"))
                .isNotEmpty()
                .allSatisfy(mail -> assertThat(mail.get("body")).asString().containsAnyOf("法令", "分級辦法"));
        List<CaseException> inForce = exceptions.inForce(walk.caseNumber());
        assertThat(inForce).isEmpty();
        assertThat(walk.walked()).contains("exception/exceptionImpossible").doesNotContain("exception/assessException");
    }
}
