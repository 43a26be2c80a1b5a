package tw.ictoutsourcing.engine.border;

import static org.camunda.bpm.engine.authorization.Authorization.ANY;
import static org.camunda.bpm.engine.authorization.Permissions.UPDATE;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.EventSubscriptionQueryImpl;
import org.camunda.bpm.engine.impl.MessageCorrelationBuilderImpl;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.persistence.entity.EventSubscriptionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.runtime.MessageCorrelationResult;
import org.camunda.bpm.engine.runtime.MessageCorrelationResultWithVariables;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.variable.impl.VariableMapImpl;

/**
 * One message. What starts a process passes the {@link Gate} as the process's start form would; into a running one
 * nobody sends any but the application itself and administrators, and these without values.
 */
class GuardedMessage extends MessageCorrelationBuilderImpl {

    private final Supplier<Gate> gate;

    GuardedMessage(CommandExecutor commands, Supplier<Gate> gate, String name) {
        super(commands, name);
        this.gate = gate;
    }

    @Override
    public MessageCorrelationResult correlateWithResult() {
        return sent(super::correlateWithResult, MessageCorrelationResult::getProcessInstance);
    }

    @Override
    public MessageCorrelationResultWithVariables correlateWithResultAndVariables(boolean deserializeValues) {
        return sent(
                () -> super.correlateWithResultAndVariables(deserializeValues),
                MessageCorrelationResult::getProcessInstance);
    }

    @Override
    public List<MessageCorrelationResult> correlateAllWithResult() {
        return sent(super::correlateAllWithResult, all -> all.get(0).getProcessInstance());
    }

    @Override
    public List<MessageCorrelationResultWithVariables> correlateAllWithResultAndVariables(boolean deserializeValues) {
        return sent(() -> super.correlateAllWithResultAndVariables(deserializeValues), all -> all.get(0)
                .getProcessInstance());
    }

    @Override
    public ProcessInstance correlateStartMessage() {
        return sent(super::correlateStartMessage, Function.identity());
    }

    private <T> T sent(Supplier<T> send, Function<T, ProcessInstance> started) {
        return Answer.of(() -> commandExecutor.execute(command -> {
            ProcessDefinitionEntity process = startedByThis(command);
            return process == null ? intoRunning(command, send) : starting(command, process, send, started);
        }));
    }

    private <T> T starting(
            CommandContext command,
            ProcessDefinitionEntity process,
            Supplier<T> send,
            Function<T, ProcessInstance> started) {
        Map<String, Object> submitted = new HashMap<>();
        if (payloadProcessInstanceVariables != null) {
            submitted.putAll(payloadProcessInstanceVariables);
        }
        if (businessKey != null && submitted.putIfAbsent(Gate.CASE_NUMBER, businessKey) != null) {
            throw new BadInput("案號請只填一次：businessKey 或 " + Gate.CASE_NUMBER);
        }
        // Values past the form, or another instance to find: nothing that a start knows.
        payloadProcessInstanceVariablesLocal = null;
        startMessagesOnly = true;
        List<T> sent = new ArrayList<>();
        gate.get().start(command, process, submitted, values -> {
            payloadProcessInstanceVariables = new VariableMapImpl(values);
            sent.add(send.get());
            return started.apply(sent.get(0));
        });
        return sent.get(0);
    }

    private <T> T intoRunning(CommandContext command, Supplier<T> send) {
        Authentication user = command.getAuthentication();
        if (user == null || user.getUserId() == null) {
            return send.get();
        }
        if (command.runWithoutAuthorization(this::nobodyWaits)) {
            throw new BadInput("沒有流程在等待訊息「" + messageName + "」，請確認訊息名稱");
        }
        if (!command.getAuthorizationManager().isAuthorized(UPDATE, Resources.PROCESS_INSTANCE, ANY)) {
            // Before looking for the case: whether there is one is not for everybody.
            throw new AuthorizationException("訊息「" + messageName + "」不能由外部送入進行中的流程；請在工作清單以表單辦理");
        }
        if (payloadProcessInstanceVariables != null || payloadProcessInstanceVariablesLocal != null) {
            throw new BadInput("訊息「" + messageName + "」不帶資料；資料只能以表單送出");
        }
        try {
            return send.get();
        } catch (MismatchingMessageCorrelationException e) {
            throw new BadInput("「案號」" + businessKey + " 沒有流程在等待訊息「" + messageName + "」");
        }
    }

    private boolean nobodyWaits() {
        EventSubscriptionQueryImpl waiting = new EventSubscriptionQueryImpl(commandExecutor);
        return waiting.eventName(messageName).eventType("message").count() == 0;
    }

    private ProcessDefinitionEntity startedByThis(CommandContext command) {
        List<EventSubscriptionEntity> starts =
                command.getEventSubscriptionManager().findMessageStartEventSubscriptionByName(messageName);
        return starts.isEmpty()
                ? null
                : command.runWithoutAuthorization(() -> command.getProcessEngineConfiguration()
                        .getDeploymentCache()
                        .findDeployedProcessDefinitionById(starts.get(0).getConfiguration()));
    }
}
