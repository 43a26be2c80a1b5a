package tw.ictoutsourcing.delegate;

import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.incident.DefaultIncidentHandler;
import org.camunda.bpm.engine.impl.incident.IncidentContext;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.runtime.Incident;

/**
 * Shows a mail that could not be sent where Cockpit's users look: at the element and the running instance. When the
 * instance ends first, the incident stays with the process definition, for the mail still waits.
 */
class NotificationIncidents extends DefaultIncidentHandler {

    NotificationIncidents() {
        super(Incident.FAILED_JOB_HANDLER_TYPE);
    }

    @Override
    public Incident createIncident(IncidentContext context, String message) {
        JobEntity job = unsent(context);
        if (job != null) {
            locate(context, job);
            String instance = job.getProcessInstanceId();
            if (instance != null
                    && Context.getCommandContext().getExecutionManager().findExecutionById(instance) != null) {
                context.setExecutionId(instance);
            }
        }
        return super.createIncident(context, message);
    }

    @Override
    public void deleteIncident(IncidentContext context) {
        super.deleteIncident(context);
        JobEntity job = unsent(context);
        if (job != null && job.getRetries() == 0 && context.getExecutionId() != null) {
            IncidentContext remaining = new IncidentContext();
            remaining.setConfiguration(job.getId());
            remaining.setProcessDefinitionId(job.getProcessDefinitionId());
            locate(remaining, job);
            super.createIncident(remaining, job.getExceptionMessage());
        }
    }

    private static void locate(IncidentContext context, JobEntity job) {
        String element = ((NotificationJob.Task) job.getJobHandlerConfiguration()).elementId();
        context.setActivityId(element);
        context.setFailedActivityId(element);
    }

    private static JobEntity unsent(IncidentContext context) {
        CommandContext command = Context.getCommandContext();
        // Not by the job manager, which asks the database even for a job that is at hand.
        JobEntity job = command.getDbEntityManager().selectById(JobEntity.class, context.getConfiguration());
        boolean ours = job != null
                && NotificationJob.TYPE.equals(job.getJobHandlerType())
                && !command.getDbEntityManager().isDeleted(job);
        return ours ? job : null;
    }
}
