package tw.ictoutsourcing.delegate;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.MessageCorrelationBuilderImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.springframework.stereotype.Component;

/** Tells the process that watches an access that it was closed elsewhere: by a review, a departure or the end of the case. */
@Component
class AccessClosed {

    private static final String MESSAGE = "access-closed";

    private final CommandExecutor commands;
    private final EngineReads engine;

    AccessClosed(ProcessEngine engine, EngineReads reads) {
        this.commands = ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                .getCommandExecutorTxRequired();
        this.engine = reads;
    }

    void tell(String caseNumber, String grantId) {
        engine.asProduct(() -> {
            // Not through the runtime service: that one takes a message for one that a person sends.
            new MessageCorrelationBuilderImpl(commands, MESSAGE)
                    .processInstanceBusinessKey(caseNumber)
                    .processInstanceVariableEquals("grantId", grantId)
                    .correlateAll();
            return null;
        });
    }
}
