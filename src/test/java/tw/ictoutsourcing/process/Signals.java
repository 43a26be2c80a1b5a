package tw.ictoutsourcing.process;

import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.test.mock.Mocks;

/** Stand-ins for the beans that a diagram names; they remember who was called where. */
class Signals {

    final List<String> notified = new ArrayList<>();
    final List<String> filed = new ArrayList<>();
    final Map<String, Object> standing = new HashMap<>();
    int mandatoryNonConforming;

    void register() {
        Mocks.register("notify", new Step(e -> notified.add(e.getCurrentActivityId())));
        Mocks.register("record", new Step(e -> filed.add(e.getCurrentActivityId())));
        Mocks.register("checklist", new Step(this::checklist));
        Mocks.register("caseRegister", (ExecutionListener) e -> {});
        Mocks.register("openCase", (ExecutionListener) e -> e.setVariable("caseNumber", e.getProcessBusinessKey()));
        Mocks.register("standing", new Standing(standing));
        Mocks.register("dueDates", new DueDates());
    }

    private void checklist(DelegateExecution execution) {
        execution.setVariable("checklistId", execution.getCurrentActivityId());
        execution.setVariable("nonConforming", mandatoryNonConforming);
        execution.setVariable("partiallyConforming", 0);
        execution.setVariable("mandatoryNonConforming", mandatoryNonConforming);
        execution.setVariable("unanswered", 0);
    }

    /** Has every field that a diagram may set on one of the three delegates: the engine insists on them. */
    static class Step implements JavaDelegate {

        private final Consumer<DelegateExecution> work;
        Expression action;
        Expression kind;
        Expression title;
        Expression decisions;
        Expression phase;
        Expression template;
        Expression to;
        Expression deadlineOf;
        Expression type;
        Expression content;

        Step(Consumer<DelegateExecution> work) {
            this.work = work;
        }

        @Override
        public void execute(DelegateExecution execution) {
            work.accept(execution);
        }
    }

    public static class DueDates {
        public String of(DelegateExecution execution) {
            return deadline(execution, execution.getCurrentActivityId());
        }

        public String deadline(DelegateExecution execution, String task) {
            return OffsetDateTime.now().plusDays(14).format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
        }

        public String reminder(DelegateExecution execution, String task) {
            return OffsetDateTime.now().plusDays(11).format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
        }
    }

    public record Standing(Map<String, Object> known) implements ExecutionListener {
        @Override
        public void notify(DelegateExecution execution) {
            known.put((String) execution.getVariable("vendorId"), execution.getVariable("selfCheckOutcome"));
        }

        public String selfCheckOutcome(String caseNumber, String vendorId) {
            return (String) known.getOrDefault(vendorId, "未完成");
        }
    }
}
