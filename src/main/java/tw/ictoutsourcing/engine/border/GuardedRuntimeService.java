package tw.ictoutsourcing.engine.border;

import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.RuntimeServiceImpl;
import org.camunda.bpm.engine.runtime.ProcessInstantiationBuilder;

/** Starts of processes, led through the {@link Gate}; every other start method of the engine builds on these two. */
public class GuardedRuntimeService extends RuntimeServiceImpl {

    private final Supplier<Gate> gate;

    public GuardedRuntimeService(Supplier<Gate> gate) {
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
}
