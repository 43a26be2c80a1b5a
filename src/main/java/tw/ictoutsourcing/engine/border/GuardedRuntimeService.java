package tw.ictoutsourcing.engine.border;

import java.util.function.Supplier;
import org.camunda.bpm.engine.runtime.MessageCorrelationBuilder;
import org.camunda.bpm.engine.runtime.ProcessInstantiationBuilder;

/** Starts of processes and messages, led through the {@link Gate}; the engine's other methods build on these. */
public class GuardedRuntimeService extends GuardedVariables {

    private final Supplier<Gate> gate;

    public GuardedRuntimeService(Supplier<Gate> gate) {
        super(gate);
        this.gate = gate;
    }

    @Override
    public ProcessInstantiationBuilder createProcessInstanceById(String processDefinitionId) {
        return new GuardedStart(commandExecutor, gate, processDefinitionId, null);
    }

    @Override
    public ProcessInstantiationBuilder createProcessInstanceByKey(String processDefinitionKey) {
        return new GuardedStart(commandExecutor, gate, null, processDefinitionKey);
    }

    @Override
    public MessageCorrelationBuilder createMessageCorrelation(String messageName) {
        return new GuardedMessage(commandExecutor, gate, messageName);
    }
}
