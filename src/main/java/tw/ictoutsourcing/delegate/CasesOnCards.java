package tw.ictoutsourcing.delegate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.springframework.stereotype.Component;

/** Names the cases of process instances from what these instances themselves hold: a vendor's holds nothing internal. */
@Component
public class CasesOnCards {

    private final RuntimeService runtime;
    private final EngineReads reads;

    CasesOnCards(RuntimeService runtime, EngineReads reads) {
        this.runtime = runtime;
        this.reads = reads;
    }

    /** @param instances of tasks that the caller was entitled to find; nothing is checked here */
    public Map<String, CaseOnCard> of(List<String> instances) {
        if (instances.isEmpty()) {
            return Map.of();
        }
        List<VariableInstance> found = reads.asProduct(() -> runtime.createVariableInstanceQuery()
                .processInstanceIdIn(instances.toArray(String[]::new))
                .variableNameIn("caseNumber", "title", "vendorName", "protectionLevel")
                .list());
        return found.stream()
                .filter(variable -> variable.getExecutionId().equals(variable.getProcessInstanceId()))
                .collect(Collectors.groupingBy(
                        VariableInstance::getProcessInstanceId,
                        Collectors.collectingAndThen(Collectors.toList(), CasesOnCards::card)));
    }

    private static CaseOnCard card(List<VariableInstance> variables) {
        Map<String, String> values = new HashMap<>();
        variables.forEach(variable -> values.put(variable.getName(), (String) variable.getValue()));
        return new CaseOnCard(
                values.get("caseNumber"), values.get("title"), values.get("vendorName"), values.get("protectionLevel"));
    }
}
