package tw.ictoutsourcing.delegate;

import org.camunda.bpm.engine.impl.bpmn.parser.FailedJobRetryConfiguration;
import org.camunda.bpm.engine.impl.cmd.DefaultJobRetryCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.FailedJobCommandFactory;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.util.ParseUtil;

/**
 * Spaces out the attempts to send. The engine knows retry cycles only for jobs of diagram elements; any other job it
 * would try three times within seconds.
 */
class NotificationRetry implements FailedJobCommandFactory {

    private static final ActivityImpl ANY = new ActivityImpl("notification", null);

    private final FailedJobCommandFactory others;
    private final FailedJobRetryConfiguration cycle;

    /** @param cycle e.g. {@code R5/PT5M}, or intervals such as {@code PT1M,PT10M,PT1H} */
    NotificationRetry(FailedJobCommandFactory others, String cycle) {
        this.others = others;
        this.cycle = ParseUtil.parseRetryIntervals(cycle);
        if (this.cycle == null) {
            throw new IllegalArgumentException(
                    "設定 outsourcing.notification.retry-cycle 不合規則（例：R5/PT5M 或 PT1M,PT10M,PT1H）：" + cycle);
        }
    }

    @Override
    public Command<Object> getCommand(String jobId, Throwable exception) {
        return context -> {
            JobEntity job = context.getJobManager().findJobById(jobId);
            boolean ours = job != null && NotificationJob.TYPE.equals(job.getJobHandlerType());
            return (ours ? new Spaced(jobId, exception) : others.getCommand(jobId, exception)).execute(context);
        };
    }

    private final class Spaced extends DefaultJobRetryCmd {

        private Spaced(String jobId, Throwable exception) {
            super(jobId, exception);
        }

        /** Only that there is one makes the engine ask for the cycle. */
        @Override
        public ActivityImpl getCurrentActivity(CommandContext context, JobEntity job) {
            return ANY;
        }

        @Override
        public FailedJobRetryConfiguration getFailedJobRetryConfiguration(JobEntity job, ActivityImpl activity) {
            return cycle;
        }
    }
}
