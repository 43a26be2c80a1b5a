package tw.ictoutsourcing.delegate;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ExecutionQuery;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Tells other processes of a case that something happened; nobody need be waiting for it. */
@Component
class CaseMessages {

    private final ObjectProvider<ProcessEngine> engine;

    CaseMessages(ObjectProvider<ProcessEngine> engine) {
        this.engine = engine;
    }

    /** To every process of the case that waits for the message. */
    void tell(String message, String caseNumber) {
        tell(message, waiting(message, caseNumber));
    }

    /** To those only that concern one incident. */
    void tell(String message, String caseNumber, String incidentNumber) {
        tell(message, waiting(message, caseNumber).processVariableValueEquals("incidentNumber", incidentNumber));
    }

    /** Not by correlation: the border refuses that to users, and here it is the model that speaks. */
    private void tell(String message, ExecutionQuery waiting) {
        waiting.list().forEach(execution -> runtime().messageEventReceived(message, execution.getId()));
    }

    private ExecutionQuery waiting(String message, String caseNumber) {
        return runtime()
                .createExecutionQuery()
                .messageEventSubscriptionName(message)
                .processInstanceBusinessKey(caseNumber);
    }

    private RuntimeService runtime() {
        return engine.getObject().getRuntimeService();
    }
}
