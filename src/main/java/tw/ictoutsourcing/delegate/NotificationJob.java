package tw.ictoutsourcing.delegate;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.JobHandler;
import org.camunda.bpm.engine.impl.jobexecutor.JobHandlerConfiguration;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.MessageEntity;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.beans.factory.ObjectProvider;
import tw.ictoutsourcing.notification.Sender;

/** The engine's job that sends one notification of the outbox. */
class NotificationJob implements JobHandler<NotificationJob.Task> {

    static final String TYPE = "send-notification";

    private final ObjectProvider<Sender> sender;

    NotificationJob(ObjectProvider<Sender> sender) {
        this.sender = sender;
    }

    /**
     * @param elementId where the diagram says that the notification is sent: an incident is shown there; null if that is
     *     not known any more
     */
    record Task(String notificationId, String elementId) implements JobHandlerConfiguration {

        static Task parse(String text) {
            String[] parts = text.split(" ", 2);
            return new Task(parts[0], parts.length < 2 ? null : parts[1]);
        }

        @Override
        public String toCanonicalString() {
            return elementId == null ? notificationId : notificationId + " " + elementId;
        }
    }

    static void schedule(DelegateExecution execution, String notificationId) {
        var definition = ((ExecutionEntity) execution).getProcessDefinition();
        MessageEntity job = new MessageEntity();
        job.setJobHandlerType(TYPE);
        job.setJobHandlerConfiguration(new Task(notificationId, execution.getCurrentActivityId()));
        // Linked to the instance, not to the execution: the engine deletes an execution's jobs with it, and a
        // notification just before the end would be lost.
        job.setProcessInstanceId(execution.getProcessInstanceId());
        job.setProcessDefinitionId(definition.getId());
        job.setProcessDefinitionKey(definition.getKey());
        job.setDeploymentId(definition.getDeploymentId());
        send(job);
    }

    /** Of a notification whose step was done long ago. */
    static void schedule(String notificationId) {
        MessageEntity job = new MessageEntity();
        job.setJobHandlerType(TYPE);
        job.setJobHandlerConfiguration(new Task(notificationId, null));
        send(job);
    }

    private static void send(MessageEntity job) {
        // Mail must not hold up the instance's other jobs.
        job.setExclusive(false);
        if (Context.getProcessEngineConfiguration().isEnsureJobDueDateNotNull()) {
            job.setDuedate(ClockUtil.getCurrentTime());
        }
        Context.getCommandContext().getJobManager().send(job);
    }

    @Override
    public String getType() {
        return TYPE;
    }

    @Override
    public void execute(Task task, ExecutionEntity execution, CommandContext context, String tenantId) {
        sender.getObject().send(task.notificationId());
    }

    @Override
    public Task newConfiguration(String text) {
        return Task.parse(text);
    }

    @Override
    public void onDelete(Task task, JobEntity job) {
        // The outbox keeps the notification.
    }
}
