package tw.ictoutsourcing.delegate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;
import tw.ictoutsourcing.notification.Sender;

/** Mail with a real SMTP server that is stopped and started. */
@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:mail;DB_CLOSE_DELAY=-1")
class MailDeliveryTest extends EngineTest {

    private static final int PORT = freePort();

    @DynamicPropertySource
    static void mail(DynamicPropertyRegistry properties) {
        properties.add("spring.mail.host", () -> "127.0.0.1");
        properties.add("spring.mail.port", () -> PORT);
        properties.add("outsourcing.notification.from", () -> "outsourcing@example.edu.tw");
    }

    @Autowired
    Sender sender;

    @Autowired
    ConfigurableApplicationContext context;

    private ManagementService management;
    private GreenMail server;

    @BeforeEach
    void begin() {
        management = engine.getManagementService();
        server = new GreenMail(new ServerSetup(PORT, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void mailGoesOnceToEverybodyOfTheGroup() throws Exception {
        server.start();
        start("case-closed", "group:ims-team", Map.of());
        assertThat(status()).isEqualTo("待寄");
        assertThat(server.getReceivedMessages())
                .as("not before the step is done")
                .isEmpty();
        management.executeJob(job().getId());

        assertThat(status()).isEqualTo("已寄出");
        assertThat(server.getReceivedMessages()).hasSize(2);
        MimeMessage mail = server.getReceivedMessages()[0];
        String id = jdbc.queryForObject("select notification_id from notification", String.class);
        assertThat(mail.getMessageID()).isEqualTo("<" + id + "@outsourcing>");
        assertThat(mail.getSubject()).contains("校務系統").contains("已結案");
        assertThat(mail.getFrom()[0]).hasToString("outsourcing@example.edu.tw");
        assertThat(String.valueOf(mail.getContent())).contains("本案結案");
        assertThat(management.createJobQuery().count()).isZero();

        sender.send(id);
        assertThat(server.getReceivedMessages()).as("asked again").hasSize(2);
    }

    @Test
    void serverDownLosesNothingShowsAnIncidentAndTheNextRetrySendsExactlyOneMail() throws Exception {
        ProcessInstance instance = start("case-closed", "user:unit1", Map.of());
        String job = job().getId();
        for (int left = 2; left >= 0; left--) {
            attemptInVain(job);
            assertThat(job().getRetries()).isEqualTo(left);
            assertThat(job().getDuedate()).as("not again at once").isAfter(new java.util.Date());
            assertThat(status()).isEqualTo("待寄");
            assertThat(incidents()).hasSize(left == 0 ? 1 : 0);
        }
        Incident incident = incidents().get(0);
        assertThat(incident.getProcessInstanceId()).isEqualTo(instance.getId());
        assertThat(incident.getActivityId()).isEqualTo("tellSomebody");
        assertThat(incident.getConfiguration()).isEqualTo(job);
        assertThat(management
                        .createJobQuery()
                        .processInstanceId(instance.getId())
                        .noRetriesLeft()
                        .count())
                .isEqualTo(1);

        server.start();
        management.setJobRetries(job, 1);
        assertThat(incidents()).isEmpty();
        management.executeJob(job);
        assertThat(server.getReceivedMessages()).hasSize(1);
        assertThat(status()).isEqualTo("已寄出");
        assertThat(engine.getTaskService().createTaskQuery().count())
                .as("the case went on")
                .isEqualTo(1);
    }

    @Test
    void mailThatWaitsOutlivesItsCaseAndSoDoesItsIncident() throws Exception {
        start("case-closed", "user:unit1", Map.of());
        String job = job().getId();
        for (int i = 0; i < 3; i++) {
            attemptInVain(job);
        }
        engine.getTaskService()
                .complete(
                        engine.getTaskService().createTaskQuery().singleResult().getId());
        assertThat(engine.getRuntimeService().createProcessInstanceQuery().count())
                .isZero();
        assertThat(incidents()).hasSize(1);
        assertThat(incidents().get(0).getProcessDefinitionId()).startsWith("small-case");
        assertThat(incidents().get(0).getActivityId()).isEqualTo("tellSomebody");

        server.start();
        management.setJobRetries(job, 1);
        management.executeJob(job);
        assertThat(incidents()).isEmpty();
        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    @Test
    void caseThatEndsWhileTheServerIsDownStillSendsItsMail() throws Exception {
        start("case-closed", "user:unit1", Map.of());
        engine.getTaskService()
                .complete(
                        engine.getTaskService().createTaskQuery().singleResult().getId());
        for (int i = 0; i < 3; i++) {
            attemptInVain(job().getId());
        }
        assertThat(incidents()).hasSize(1);
        server.start();
        management.setJobRetries(job().getId(), 1);
        management.executeJob(job().getId());
        assertThat(server.getReceivedMessages()).hasSize(1);
        assertThat(GreenMailUtil.getBody(server.getReceivedMessages()[0])).isNotBlank();
    }

    @Test
    void jobExecutorSendsIt() throws Exception {
        server.start();
        JobExecutor executor =
                ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getJobExecutor();
        executor.start();
        try {
            start("case-closed", "user:unit1", Map.of());
            await().atMost(Duration.ofSeconds(30)).until(() -> status().equals("已寄出"));
        } finally {
            executor.shutdown();
        }
        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    @Test
    void whatWasWrittenBeforeAMailServerWasConfiguredIsSentAtTheNextStart() throws Exception {
        start("case-closed", "user:unit1", Map.of());
        management.deleteJob(job().getId());
        jdbc.update("update notification set status = '待設定'");
        started();
        started();
        assertThat(status()).isEqualTo("待寄");
        String job = job().getId();
        attemptInVain(job);
        assertThat(job().getRetries()).as("tried again like any mail").isEqualTo(2);
        assertThat(job().getDuedate()).isAfter(new java.util.Date());
        attemptInVain(job);
        attemptInVain(job);
        assertThat(incidents()).singleElement().satisfies(incident -> assertThat(incident.getConfiguration())
                .isEqualTo(job));

        server.start();
        management.setJobRetries(job, 1);
        management.executeJob(job);
        assertThat(incidents()).isEmpty();
        assertThat(status()).isEqualTo("已寄出");
        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    @Test
    void whatNobodyCouldReceiveStaysUnsentAtTheNextStart() throws Exception {
        start("case-closed", "user:unit1", Map.of());
        management.deleteJob(job().getId());
        jdbc.update("update notification set status = '無收件地址'");
        started();
        assertThat(status()).isEqualTo("無收件地址");
        assertThat(management.createJobQuery().count()).isZero();
    }

    private void started() {
        context.publishEvent(new ApplicationReadyEvent(new SpringApplication(), new String[0], context, Duration.ZERO));
    }

    @Test
    void stepThatFailsSendsNothing() throws Exception {
        server.start();
        assertThatThrownBy(() -> start("case-closed", "user:unit1", Map.of("auditFrom", "不是日期")))
                .isInstanceOf(Exception.class);
        assertThat(management.createJobQuery().count()).isZero();
        assertThat(jdbc.queryForList("select * from notification")).isEmpty();
    }

    private void attemptInVain(String job) {
        assertThatThrownBy(() -> management.executeJob(job)).isInstanceOf(Exception.class);
    }

    private Job job() {
        return management.createJobQuery().singleResult();
    }

    private List<Incident> incidents() {
        return engine.getRuntimeService().createIncidentQuery().list();
    }

    private String status() {
        return jdbc.queryForObject("select status from notification", String.class);
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
