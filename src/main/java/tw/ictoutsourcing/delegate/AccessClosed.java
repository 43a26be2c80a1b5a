package tw.ictoutsourcing.delegate;

import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** Tells the process that watches an access that it was closed elsewhere: by a review, a departure or the end of the case. */
@Component
class AccessClosed {

    private static final String MESSAGE = "access-closed";

    private final RuntimeService runtime;
    private final EngineReads engine;

    AccessClosed(RuntimeService runtime, EngineReads engine) {
        this.runtime = runtime;
        this.engine = engine;
    }

    void tell(String caseNumber, String grantId) {
        engine.asProduct(() -> {
            runtime.createMessageCorrelation(MESSAGE)
                    .processInstanceBusinessKey(caseNumber)
                    .processInstanceVariableEquals("grantId", grantId)
                    .correlateAll();
            return null;
        });
    }
}
