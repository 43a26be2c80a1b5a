package tw.ictoutsourcing.delegate;

import java.util.concurrent.Callable;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;

/** Reads what the product itself needs to know of a task, whoever is logged in; vendors may not read variables or diagrams themselves. */
@Component
class EngineReads {

    private final ProcessEngineConfigurationImpl engine;

    EngineReads(ProcessEngine engine) {
        this.engine = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
    }

    <T> T asProduct(Callable<T> read) {
        return engine.getCommandExecutorTxRequired().execute(context -> context.runWithoutAuthorization(read));
    }
}
