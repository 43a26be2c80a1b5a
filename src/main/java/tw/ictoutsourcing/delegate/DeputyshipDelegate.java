package tw.ictoutsourcing.delegate;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Scope;
import org.springframework.stereotype.Component;
import tw.ictoutsourcing.deputy.Deputies;
import tw.ictoutsourcing.deputy.DeputyRefused;
import tw.ictoutsourcing.deputy.Deputyship;
import tw.ictoutsourcing.engine.border.BadInput;

/** {@code ${deputyship}}: field action is register, begin (hand over what is open) or end (give it back). */
@Component("deputyship")
@Scope("prototype")
class DeputyshipDelegate implements JavaDelegate {

    private final Deputies deputies;
    private final DeputyTasks tasks;
    private Expression action;

    DeputyshipDelegate(Deputies deputies, DeputyTasks tasks) {
        this.deputies = deputies;
        this.tasks = tasks;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Deputyship deputyship = NameDeputy.wanted(execution);
        switch (String.valueOf(Reading.field(action, execution))) {
            case "register" -> register(deputyship);
            case "begin" -> tasks.handOver(deputyship.principal(), deputyship.deputy());
            case "end" -> {
                deputies.end(deputyship.id());
                tasks.giveBack(deputyship.principal(), deputyship.deputy());
            }
            default ->
                throw new IllegalArgumentException(
                        "「登記代理」的動作（action）須為 register、begin 或 end：" + execution.getCurrentActivityId() + "。");
        }
    }

    private void register(Deputyship deputyship) {
        try {
            deputies.register(deputyship);
        } catch (DeputyRefused e) {
            // Others may have registered one since it was asked for.
            throw new BadInput(e.getMessage());
        }
    }
}
