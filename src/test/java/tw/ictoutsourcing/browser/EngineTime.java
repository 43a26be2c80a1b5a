package tw.ictoutsourcing.browser;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;

/** Lets days pass: what fell due until then happens in its order. */
class EngineTime implements AutoCloseable {

    private final ManagementService jobs;

    EngineTime(ManagementService jobs) {
        this.jobs = jobs;
    }

    void passesUntil(String moment) {
        ClockUtil.setCurrentTime(Date.from(
                LocalDateTime.parse(moment).atZone(ZoneId.systemDefault()).toInstant()));
        whatIsDue();
    }

    void whatIsDue() {
        for (List<Job> due = due(); !due.isEmpty(); due = due()) {
            jobs.executeJob(due.get(0).getId());
        }
    }

    private List<Job> due() {
        return jobs.createJobQuery()
                .executable()
                .withRetriesLeft()
                .orderByJobDuedate()
                .asc()
                .list();
    }

    @Override
    public void close() {
        ClockUtil.reset();
    }
}
