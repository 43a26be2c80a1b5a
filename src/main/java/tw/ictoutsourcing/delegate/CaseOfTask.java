package tw.ictoutsourcing.delegate;

import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** Which case a task belongs to, by the business key of its instance; a variable of that name could have been sent by a form. */
@Component
public class CaseOfTask {

    private final RuntimeService runtime;
    private final EngineReads reads;

    CaseOfTask(RuntimeService runtime, EngineReads reads) {
        this.runtime = runtime;
        this.reads = reads;
    }

    /**
     * @param task one that the caller was entitled to find; nothing is checked here
     * @return empty for a task of no case
     */
    public Optional<String> numberOf(Task task) {
        return Optional.ofNullable(reads.asProduct(() -> runtime.createProcessInstanceQuery()
                        .processInstanceId(task.getProcessInstanceId())
                        .singleResult()))
                .map(ProcessInstance::getBusinessKey);
    }
}
