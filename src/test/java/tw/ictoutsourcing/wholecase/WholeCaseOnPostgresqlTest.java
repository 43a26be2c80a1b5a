package tw.ictoutsourcing.wholecase;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tw.ictoutsourcing.TestDatabase;
import tw.ictoutsourcing.casefile.CaseRegister;
import tw.ictoutsourcing.record.RecordCheck;

/**
 * The same application on PostgreSQL, where there are no trial accounts. After all but the last: when a context with web
 * apps ends, Camunda forgets, for the whole JVM, what the other contexts' log-in pages need.
 */
@Order(Integer.MAX_VALUE - 1)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "camunda.bpm.job-execution.enabled=false")
@DirtiesContext
class WholeCaseOnPostgresqlTest {

    private static final String URL = TestDatabase.POSTGRESQL.freshUrl();

    @DynamicPropertySource
    static void postgresql(DynamicPropertyRegistry properties) {
        properties.add("spring.datasource.url", () -> URL);
        properties.add("spring.datasource.username", TestDatabase.POSTGRESQL::user);
    }

    @Autowired
    BeanFactory beans;

    @Autowired
    CaseRegister register;

    @Autowired
    RecordCheck records;

    private CaseWalk walk;

    @AfterEach
    void resetClock() {
        walk.close();
    }

    @Test
    void campusSystemGoesFromRequestToClosed() {
        walk = new CaseWalk(beans, CaseData.named("campus-system")).request();
        walk.until("conductAudit")
                .first("result", "不符合", "remark", "離職人員帳號未停用")
                .rest("result", "符合")
                .send();
        walk.untilEnd();
        assertThat(register.require(walk.caseNumber()).status()).isEqualTo("已結案");
        assertThat(walk.walked()).contains("corrective-action/corrected", "outsourcing-case/closed");
        assertThat(records.faults()).isEmpty();
    }

    @Test
    void incidentOfARunningContractIsStampedByItsClocks() {
        walk = new CaseWalk(beans, CaseData.named("campus-system")).request();
        walk.until("superviseContract");
        walk.fire("contractStarts");
        walk.beside("security-incident", "vendor-a1", IncidentTest.report(61));
        walk.usual("respondIncident").usual("containDamage").usual("restartService");
        walk.usual("gradeIncident")
                .usual("reportIncident")
                .usual("reviewIncident")
                .usual("confirmControl");
        walk.usual("submitReview").usual("acceptReview").usual("checkIncident").usual("reportOutcome");
        assertThat(walk.walked()).contains("security-incident/incidentClosed", "security-incident/clocksWatched");
        assertThat(records.faults()).isEmpty();
    }
}
