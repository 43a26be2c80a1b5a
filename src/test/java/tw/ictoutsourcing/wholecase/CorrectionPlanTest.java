package tw.ictoutsourcing.wholecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tw.ictoutsourcing.engine.border.BadInput;

/** A plan keeps to the deadline that the decision set; the server holds it to that, whatever the page allowed. */
class CorrectionPlanTest extends Walking {

    private OpenWork plan;
    private LocalDate deadline;

    @BeforeEach
    void aFinding() {
        request(CAMPUS);
        walk.until("recheckSelfCheck")
                .first("result", "部分符合", "remark", "請補件")
                .rest("result", "符合")
                .send("recheckOutcome", "完成複查");
        plan = walk.until("proposeCorrection");
        deadline = LocalDate.ofInstant(plan.task().getDueDate().toInstant(), ZoneId.systemDefault());
    }

    @Test
    void aPlanBeyondTheDeadlineIsRefusedAndOneWithinItPasses() {
        String late = deadline.plusDays(1).toString();
        plan.each("plan", "調整設定並重新檢測", "planDate", late);
        assertThatThrownBy(() -> plan.send())
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("預定完成日 " + shown(deadline.plusDays(1)) + " 不得晚於改善期限 " + shown(deadline));
        assertThat(walk.open()).contains("proposeCorrection").doesNotContain("acceptPlan");
        plan.each("planDate", deadline.toString()).send();
        assertThat(walk.open()).contains("acceptPlan");
    }

    @Test
    void afterTheDeadlineWhoAcceptsThePlanJudgesTheDate() {
        walk.clockAt(deadline.plusDays(3).toString());
        plan.each("plan", "調整設定並重新檢測", "planDate", deadline.plusDays(10).toString())
                .send();
        assertThat(walk.open()).contains("acceptPlan");
    }

    private static String shown(LocalDate day) {
        return "民國%d年%d月%d日".formatted(day.getYear() - 1911, day.getMonthValue(), day.getDayOfMonth());
    }
}
