package tw.ictoutsourcing.delegate;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import tw.ictoutsourcing.notification.Unsent;

/** A mail server that is configured later gets what was written before: at the start, by the same jobs as any mail. */
@Component
class UnsentMail {

    private final Unsent unsent;
    private final ProcessEngine engine;

    UnsentMail(Unsent unsent, ProcessEngine engine) {
        this.unsent = unsent;
        this.engine = engine;
    }

    @EventListener(ApplicationReadyEvent.class)
    void schedule() {
        var configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        configuration.getCommandExecutorTxRequired().execute(context -> {
            unsent.release().forEach(NotificationJob::schedule);
            return null;
        });
    }
}
