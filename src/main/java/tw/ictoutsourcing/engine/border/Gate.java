package tw.ictoutsourcing.engine.border;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.camunda.bpm.engine.ActivityTypes;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Leads every submission past the {@link Border}. Its methods run inside the engine's command and transaction. */
@Component
public class Gate {

    static final String CASE_NUMBER = "caseNumber";

    private final ObjectProvider<Border> border;
    private final ObjectProvider<FormValues> formValues;
    private final Elements elements = new Elements();

    Gate(ObjectProvider<Border> border, ObjectProvider<FormValues> formValues) {
        this.border = border;
        this.formValues = formValues;
    }

    /** Decisions that the border asks are then those deployed with the running case, as for every step of it. */
    private static <T> T at(ExecutionEntity execution, Supplier<T> work) {
        Context.setExecutionContext(execution);
        try {
            return work.get();
        } finally {
            Context.removeExecutionContext();
        }
    }

    Optional<Offer> offer(String valuesKey) {
        return border.getObject().offer(valuesKey);
    }

    /** What may be set when the task is completed with these values. */
    Map<String, Object> complete(CommandContext command, String taskId, Map<String, Object> submitted) {
        TaskEntity task = command.getTaskManager().findTaskById(taskId);
        if (task == null || task.getProcessDefinitionId() == null) {
            return submitted;
        }
        Authentication user = command.getAuthentication();
        Entitlement.require(user, task);
        Elements.Step step = step(task);
        ExecutionEntity execution = task.getExecution();
        String instance = task.getProcessInstanceId();
        String caseNumber = caseNumber(execution);
        Submission submission = new Submission(
                task,
                step.id(),
                step.name(),
                execution.getProcessDefinition().getKey(),
                step.properties(),
                step.form(),
                PlainValues.of(submitted),
                user == null ? null : user.getUserId(),
                present(execution),
                step.properties().containsKey("trackChanges") ? values().ofCase(caseNumber, instance) : Map.of(),
                Entitlement.inPlaceOf(user, task));
        Accepted accepted = at(execution, () -> border.getObject().onComplete(submission));
        values().keep(instance, step.id(), caseNumber, accepted.kept());
        return accepted.variables();
    }

    /** What a start with these values may set; {@code start} then creates the instance with it. */
    <T extends ProcessInstance> T start(
            CommandContext command,
            ProcessDefinitionEntity definition,
            Map<String, Object> submitted,
            Function<Map<String, Object>, T> start) {
        Authentication user = command.getAuthentication();
        String event = definition.getInitial().getId();
        Elements.Step step = elements.of(definition, event, definition.getStartFormDefinition());
        if (user == null && (step.form() == null || isTimer(definition.getInitial()))) {
            // The application's own start of a step that no form leads into: its values were checked where they came
            // from. A timer fills in no form either.
            return start.apply(submitted);
        }
        Submission submission = new Submission(
                null,
                event,
                step.name(),
                definition.getKey(),
                step.properties(),
                step.form(),
                PlainValues.of(submitted),
                user == null ? null : user.getUserId(),
                name -> null,
                Map.of(),
                null);
        Accepted accepted = border.getObject().onStart(submission);
        T instance = start.apply(accepted.variables());
        // None if it has ended already.
        ExecutionEntity execution = command.getExecutionManager().findExecutionById(instance.getProcessInstanceId());
        String caseNumber = caseNumber(execution, instance.getBusinessKey());
        values().keep(instance.getProcessInstanceId(), event, caseNumber, accepted.kept());
        Submission started = execution == null ? submission : submission.in(present(execution));
        border.getObject().afterStart(started, accepted, caseNumber);
        return instance;
    }

    /** What may be set of these variables past the forms. */
    Map<String, ?> change(CommandContext command, String executionId, Map<String, ?> changed) {
        return VariableChange.accepted(border.getObject(), command, executionId, changed);
    }

    /** The names that the task's form mentions; null if it has no form. */
    Set<String> namesShown(TaskEntity task) {
        FormSchema form = step(task).form();
        return form == null ? null : form.names();
    }

    /**
     * What earlier forms left, as far as this user may be shown it; a task that recurs may ask to start empty, and one of a
     * process that recurs in a case to see only its own instance ({@code valuesOf=instance}).
     */
    Map<String, Object> kept(CommandContext command, TaskEntity task) {
        Elements.Step step = step(task);
        String caseNumber = caseNumber(task.getExecution());
        boolean ownOnly = Entitlement.isVendor(command.getAuthentication())
                || isAgencyYear(caseNumber)
                || "instance".equals(step.properties().get("valuesOf"));
        Map<String, Object> kept = ownOnly
                ? values().ofInstance(task.getProcessInstanceId())
                : values().ofCase(caseNumber, task.getProcessInstanceId());
        if ("true".equals(step.properties().get("startsEmpty")) && step.form() != null) {
            step.form().fields().forEach(field -> kept.remove(field.key()));
        }
        return kept;
    }

    /** What stands under a year's number has nothing to do with each other. */
    private static boolean isAgencyYear(String caseNumber) {
        return caseNumber != null && caseNumber.endsWith("-0000");
    }

    private static boolean isTimer(ActivityImpl start) {
        return ActivityTypes.START_EVENT_TIMER.equals(start.getProperty("type"));
    }

    private Elements.Step step(TaskEntity task) {
        return elements.of(
                task.getProcessDefinition(),
                task.getTaskDefinitionKey(),
                task.getTaskDefinition().getFormDefinition());
    }

    private FormValues values() {
        return formValues.getObject();
    }

    private static Function<String, Object> present(ExecutionEntity execution) {
        return name -> PlainValues.plain(execution.getVariable(name));
    }

    private static String caseNumber(ExecutionEntity execution) {
        return caseNumber(execution, execution.getProcessBusinessKey());
    }

    private static String caseNumber(ExecutionEntity execution, String businessKey) {
        Object variable = execution == null ? null : execution.getVariable(CASE_NUMBER);
        return variable == null ? businessKey : variable.toString();
    }
}
