package tw.ictoutsourcing.delegate;

import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;
import tw.ictoutsourcing.delegate.border.CivilDate;
import tw.ictoutsourcing.deputy.Deputies;
import tw.ictoutsourcing.deputy.DeputyRefused;
import tw.ictoutsourcing.deputy.Deputyship;
import tw.ictoutsourcing.engine.border.BadInput;

/** {@code ${nameDeputy}} at the start of a deputyship: who asks is the principal, and the deputy may be one. */
@Component("nameDeputy")
class NameDeputy implements ExecutionListener {

    private final Deputies deputies;
    private final Colleagues colleagues;

    NameDeputy(Deputies deputies, Colleagues colleagues) {
        this.deputies = deputies;
        this.colleagues = colleagues;
    }

    @Override
    public void notify(DelegateExecution execution) {
        String principal = Reading.actor();
        if (principal == null) {
            throw new BadInput("代理須由本人登入後提出");
        }
        execution.setVariable("principal", principal);
        execution.setVariable("deputyFrom", day(execution, "deputyFrom", "代理起日").toString());
        execution.setVariable(
                "deputyUntil", day(execution, "deputyUntil", "代理迄日").toString());
        Deputyship wanted = wanted(execution);
        if (!colleagues.are(principal, wanted.deputy())) {
            throw new BadInput("「代理人」" + wanted.deputy() + " 不是您的同事：機關人員由機關人員代理，廠商人員由同一廠商人員代理");
        }
        try {
            deputies.check(wanted);
        } catch (DeputyRefused e) {
            throw new BadInput(e.getMessage());
        }
        execution.setVariable("principalName", colleagues.name(principal));
        execution.setVariable("deputyName", colleagues.name(wanted.deputy()));
    }

    /** What the process is about. */
    static Deputyship wanted(DelegateExecution execution) {
        return new Deputyship(
                execution.getProcessInstanceId(),
                Reading.text(execution, "principal"),
                Reading.text(execution, "deputy"),
                LocalDate.parse(Reading.text(execution, "deputyFrom")),
                LocalDate.parse(Reading.text(execution, "deputyUntil")));
    }

    private static LocalDate day(DelegateExecution execution, String variable, String label) {
        String text = Reading.text(execution, variable);
        LocalDate day = text == null ? null : CivilDate.parse(text);
        if (day == null) {
            throw new BadInput("「" + label + "」須為日期，例如 2026-11-20");
        }
        return day;
    }
}
