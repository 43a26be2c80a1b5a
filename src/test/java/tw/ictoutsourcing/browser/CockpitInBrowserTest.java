package tw.ictoutsourcing.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import tw.ictoutsourcing.wholecase.CaseData;
import tw.ictoutsourcing.wholecase.CaseWalk;

/** Who oversees opens Cockpit: a case under way, and a mail that the mail server did not take. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:cockpit;DB_CLOSE_DELAY=-1",
            "OUTSOURCING_TRIAL_PASSWORD=" + InBrowser.PASSWORD,
            "camunda.bpm.job-execution.enabled=false",
            // Nobody listens there.
            "spring.mail.host=127.0.0.1",
            "spring.mail.port=1",
            "outsourcing.notification.retry-cycle=R1/PT5M"
        })
class CockpitInBrowserTest {

    private static final Path SHOTS = Path.of("target/screenshots");

    @LocalServerPort
    int port;

    @Autowired
    BeanFactory beans;

    @Autowired
    ProcessEngine engine;

    private Browser browser;
    private CaseWalk walk;

    @BeforeEach
    void aCaseWhoseMailDoesNotGoOut() {
        browser = new Browser();
        walk = new CaseWalk(beans, CaseData.named("campus-system")).request();
        walk.until("answerSelfCheck");
        ManagementService jobs = engine.getManagementService();
        for (Job mail : jobs.createJobQuery().messages().withRetriesLeft().list()) {
            try {
                jobs.executeJob(mail.getId());
            } catch (RuntimeException refused) {
                assertThat(refused).hasStackTraceContaining("MailConnectException");
            }
        }
        assertThat(incidents()).hasSize(2);
    }

    @AfterEach
    void nothingStaysForTheNextTest() {
        RuntimeService runtime = engine.getRuntimeService();
        runtime.createProcessInstanceQuery()
                .rootProcessInstances()
                .list()
                .forEach(instance -> runtime.deleteProcessInstance(instance.getId(), "test over"));
        engine.getManagementService().createJobQuery().messages().list().forEach(mail -> engine.getManagementService()
                .deleteJob(mail.getId()));
        walk.close();
        browser.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"manager1", "auditor1"})
    void whoOverseesFindsTheCaseAndTheMailThatFailed(String person) {
        Page page = cockpit(person, "dashboard");
        page.waitForSelector("text=/^\\s*" + deployedProcesses() + "\\s*$/");
        shot(page, person, "dashboard");

        go(page, "processes");
        page.waitForSelector(".processes-dashboard >> text=廠商資安自評");
        shot(page, person, "processes");

        Incident failed = incidents().get(0);
        go(page, "process-definition/" + failed.getProcessDefinitionId() + "/runtime");
        page.waitForSelector(".process-diagram-wrapper svg [data-element-id=answerSelfCheck], "
                + ".djs-container [data-element-id=answerSelfCheck]");
        shot(page, person, "definition");

        go(page, "process-instance/" + failed.getProcessInstanceId() + "/runtime?tab=incidents-tab");
        page.waitForSelector("[data-element-id=answerSelfCheck]");
        page.waitForSelector(".ctn-tabbed-content >> text=127.0.0.1");
        shot(page, person, "incident");

        go(page, "process-instance/" + failed.getProcessInstanceId() + "/runtime?tab=variables-tab");
        page.waitForSelector(".ctn-tabbed-content >> text=vendorName");
        shot(page, person, "variables");
        assertThat(browser.complaints).isEmpty();
    }

    @Test
    void anAdministratorLetsTheMailBeTriedAgain() {
        Incident failed = incidents().get(0);
        Page page = cockpit("admin1", "dashboard");
        go(page, "process-instance/" + failed.getProcessInstanceId() + "/runtime?tab=incidents-tab");
        page.waitForSelector(".ctn-tabbed-content >> text=127.0.0.1");
        shot(page, "admin1", "incident");
        page.click(".ctn-tabbed-content .glyphicon-repeat");
        shot(page, "admin1", "retry");
        page.waitForResponse("**/job/*/retries", () -> page.click(".modal-footer .btn-primary"));
        assertThat(incidents()).hasSize(1);
        assertThat(browser.complaints).isEmpty();
    }

    private Page cockpit(String person, String place) {
        return browser.login(
                port, person, InBrowser.PASSWORD, "cockpit/default/#/" + place, ".dashboard-view, .dashboard");
    }

    private static void go(Page page, String place) {
        page.evaluate("place => { location.hash = '#/' + place; }", place);
    }

    private long deployedProcesses() {
        return engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .latestVersion()
                .count();
    }

    /** Where they happened: each shows in the processes above too. */
    private List<Incident> incidents() {
        return engine.getRuntimeService().createIncidentQuery().list().stream()
                .filter(incident -> incident.getId().equals(incident.getRootCauseIncidentId()))
                .toList();
    }

    private static void shot(Page page, String person, String what) {
        page.waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);
        page.screenshot(new Page.ScreenshotOptions().setPath(SHOTS.resolve("cockpit-" + person + "-" + what + ".png")));
    }
}
