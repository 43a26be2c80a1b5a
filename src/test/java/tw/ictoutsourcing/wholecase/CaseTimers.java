package tw.ictoutsourcing.wholecase;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;

/** The timers of one case, and the time that passes until they fire. */
final class CaseTimers {

    private final ManagementService management;
    private final Supplier<Set<String>> processes;

    /** @param processes ids of the instances whose timers they are */
    CaseTimers(ProcessEngine engine, Supplier<Set<String>> processes) {
        this.management = engine.getManagementService();
        this.processes = processes;
    }

    boolean waitFor(String timer) {
        return waiting().stream().anyMatch(job -> timer.equals(element(job)));
    }

    /** Lets time pass until the next timer. */
    void next() {
        fire(waiting().stream().findFirst().orElseThrow(() -> new AssertionError("案件停住了：沒有工作也沒有計時器")));
    }

    void fire(String timer) {
        fire(waiting().stream()
                .filter(job -> timer.equals(element(job)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("沒有計時器 " + timer)));
    }

    private void fire(Job job) {
        if (job.getDuedate() != null && job.getDuedate().after(ClockUtil.getCurrentTime())) {
            ClockUtil.setCurrentTime(job.getDuedate());
        }
        management.executeJob(job.getId());
    }

    private List<Job> waiting() {
        Set<String> instances = processes.get();
        return management.createJobQuery().timers().list().stream()
                // The clean-up of history is a timer of no process.
                .filter(job -> job.getProcessInstanceId() != null && instances.contains(job.getProcessInstanceId()))
                .sorted(Comparator.comparing(Job::getDuedate, Comparator.nullsFirst(Comparator.naturalOrder())))
                .toList();
    }

    private String element(Job job) {
        return management
                .createJobDefinitionQuery()
                .jobDefinitionId(job.getJobDefinitionId())
                .singleResult()
                .getActivityId();
    }
}
