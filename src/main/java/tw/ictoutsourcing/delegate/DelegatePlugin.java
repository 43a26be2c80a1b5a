package tw.ictoutsourcing.delegate;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.incident.IncidentHandler;
import org.camunda.bpm.engine.impl.jobexecutor.DefaultFailedJobCommandFactory;
import org.camunda.bpm.engine.impl.jobexecutor.FailedJobCommandFactory;
import org.camunda.bpm.engine.impl.jobexecutor.JobHandler;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tw.ictoutsourcing.notification.Sender;
import tw.ictoutsourcing.record.RecordBook;

/** Hooks the sending of notifications and the provenance of decisions into the engine. */
@Component
class DelegatePlugin extends AbstractProcessEnginePlugin {

    private final ObjectProvider<Sender> sender;
    private final ObjectProvider<RecordBook> book;
    private final String retryCycle;

    // Providers: these beans need the engine, which is only being built.
    DelegatePlugin(
            ObjectProvider<Sender> sender,
            ObjectProvider<RecordBook> book,
            @Value("${outsourcing.notification.retry-cycle:PT1M,PT5M,PT15M,PT1H,PT4H}") String retryCycle) {
        this.sender = sender;
        this.book = book;
        this.retryCycle = retryCycle;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        List<JobHandler> jobs = new ArrayList<>();
        if (configuration.getCustomJobHandlers() != null) {
            jobs.addAll(configuration.getCustomJobHandlers());
        }
        jobs.add(new NotificationJob(sender));
        configuration.setCustomJobHandlers(jobs);

        List<IncidentHandler> incidents = new ArrayList<>();
        if (configuration.getCustomIncidentHandlers() != null) {
            incidents.addAll(configuration.getCustomIncidentHandlers());
        }
        incidents.add(new NotificationIncidents());
        configuration.setCustomIncidentHandlers(incidents);

        FailedJobCommandFactory others = configuration.getFailedJobCommandFactory();
        configuration.setFailedJobCommandFactory(
                new NotificationRetry(others == null ? new DefaultFailedJobCommandFactory() : others, retryCycle));
    }

    @Override
    public void postInit(ProcessEngineConfigurationImpl configuration) {
        // Not before: another plugin may still replace the configuration of the decision engine.
        configuration
                .getDmnEngineConfiguration()
                .getDecisionEvaluationListeners()
                .add(new DecisionProvenance(book));
    }
}
