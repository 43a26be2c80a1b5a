package tw.ictoutsourcing;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngines;
import org.springframework.core.Ordered;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/**
 * Engine REST and the web apps find "the" engine in a registry of the whole JVM, where the context that started last
 * has overwritten the others. Before each test its own context's engine takes the place again.
 */
public class EngineOfThisContext implements TestExecutionListener, Ordered {

    @Override
    public int getOrder() {
        // After the context and its fields are there, before any set-up method runs.
        return LOWEST_PRECEDENCE;
    }

    @Override
    public void beforeTestMethod(TestContext test) {
        if (!test.hasApplicationContext()) {
            return;
        }
        ProcessEngine own = test.getApplicationContext()
                .getBeanProvider(ProcessEngine.class)
                .getIfUnique();
        if (own != null) {
            ProcessEngines.registerProcessEngine(own);
        }
    }
}
