package tw.ictoutsourcing.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the engine's history has of a case, and what it leaves to the records. */
@RunningApplication
class SparingHistoryTest {

    @LocalServerPort
    int port;

    @Autowired
    HistoryService history;

    private String instance;

    @BeforeEach
    void goToTheVendor() {
        instance = new Cases(new Rest(port)).atVendor();
    }

    @Test
    void theLatestValueIsKeptButNotEachChange() {
        assertThat(history.createHistoricVariableInstanceQuery()
                        .processInstanceId(instance)
                        .variableName("reviewOutcome")
                        .singleResult()
                        .getValue())
                .isEqualTo("通過");
        assertThat(history.createHistoricDetailQuery()
                        .processInstanceId(instance)
                        .count())
                .isZero();
    }

    @Test
    void stepsTasksAndWhoDidThemAreKeptWithTheirTimes() {
        HistoricTaskInstance task = history.createHistoricTaskInstanceQuery()
                .processInstanceId(instance)
                .finished()
                .singleResult();
        lasted(
                task.getDurationInMillis(),
                task.getStartTime().getTime(),
                task.getEndTime().getTime());
        HistoricActivityInstance step = history.createHistoricActivityInstanceQuery()
                .processInstanceId(instance)
                .activityId(task.getTaskDefinitionKey())
                .singleResult();
        lasted(
                step.getDurationInMillis(),
                step.getStartTime().getTime(),
                step.getEndTime().getTime());
        assertThat(history.createUserOperationLogQuery()
                        .taskId(task.getId())
                        .operationType("Complete")
                        .singleResult()
                        .getUserId())
                .isEqualTo("ims1");
    }

    /** Reckoned from the task's beginning, which may be noted a moment after the step's. */
    private static void lasted(long duration, long start, long end) {
        assertThat(Duration.ofMillis(duration)).isCloseTo(Duration.ofMillis(end - start), Duration.ofMillis(500));
        assertThat(duration).isPositive();
    }
}
