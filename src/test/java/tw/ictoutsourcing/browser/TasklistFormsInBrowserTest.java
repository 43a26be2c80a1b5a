package tw.ictoutsourcing.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import com.microsoft.playwright.options.BoundingBox;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import tw.ictoutsourcing.wholecase.CaseData;
import tw.ictoutsourcing.wholecase.CaseWalk;

/** Tasklist says what keeps a form from being sent, where the person looks; and it offers nothing that the server would refuse. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:tasklist-forms;DB_CLOSE_DELAY=-1",
            "OUTSOURCING_TRIAL_PASSWORD=" + InBrowser.PASSWORD,
            "camunda.bpm.job-execution.enabled=false"
        })
class TasklistFormsInBrowserTest {

    private static final String FIRST_FAULT = ".fjs-has-errors >> nth=0";
    private static final String START = ".modal-footer .btn-primary";
    private static final String COMPLETE = ".form-actions .btn-primary";
    private static final String ALERT = ".notifications .alert";
    private static final String HINT = "text=這項工作還沒有人承辦：請先按右上方的「認領」再填寫。";

    private static final Shots SHOTS = new Shots("forms");

    @LocalServerPort
    int port;

    @Autowired
    BeanFactory beans;

    @Autowired
    ProcessEngine engine;

    private Browser browser;
    private CaseWalk walk;

    @BeforeEach
    void begin() {
        browser = new Browser();
    }

    @AfterEach
    void end() {
        if (walk != null) {
            walk.close();
        }
        browser.close();
    }

    @Test
    void startingAnIncompleteRequestLeadsToItsFirstFault() {
        Page page = page("unit1");
        Form form = new Person(page, SHOTS).opensStart("委外案件");

        // As often as it is pressed.
        for (String fault : List.of("案名", "需求說明")) {
            press(page, START);
            assertLedTo(page, fault);
            form.fill("案名", "校務系統維運案");
        }
        assertThat(page.locator(ALERT)).hasCount(0);
        assertThat(browser.complaints).isEmpty();
    }

    @Test
    void theServersRefusalOfAStartComesIntoView() {
        Page page = page("unit1");
        refuse(page, "**/submit-form", "預估金額與前次不符。");
        new Person(page, SHOTS)
                .opensStart("委外案件")
                .fill("案名", "校務系統維運案")
                .select("需求單位", "教務處")
                .fill("需求說明", "維運校務資訊系統，包含學籍、選課與成績模組，並提供資安更新服務。")
                .choose("委外理由", "限於專業技術或人力無法自行辦理")
                .choose("服務類型", "維運服務")
                .choose("系統類別", "一般")
                .fill("預估金額", "680000");
        press(page, START);

        Locator refusal = page.locator(".modal " + ALERT);
        assertThat(refusal).containsText("預估金額與前次不符。");
        assertThat(refusal).isInViewport();
        SHOTS.last(page);
    }

    @Test
    void aTaskSaysThatItMustBeClaimedAndThenWhatIsMissing() {
        Page page = unclaimedTask("unit1");
        assertThat(page.locator(HINT)).isVisible();
        SHOTS.last(page);

        page.click(".task-card .claim");
        assertThat(page.locator(HINT)).isHidden();
        press(page, COMPLETE);
        assertLedTo(page, "機密性");
        assertThat(page.locator(ALERT)).hasCount(0);
        assertThat(browser.complaints).isEmpty();
    }

    @Test
    void aRefusalLeavesTheButtonsOfTheTaskFree() {
        Page page = unclaimedTask("unit1");
        refuse(page, "**/claim", "已有人承辦。");
        page.click(".task-card .claim");
        Locator refusal = page.locator(ALERT);
        assertThat(refusal).containsText("已有人承辦。");
        page.locator(COMPLETE).scrollIntoViewIfNeeded();
        SHOTS.last(page);
        assertThat(overlap(refusal, page.locator(".form-actions"))).isFalse();
    }

    @Test
    void onlyThoseWhoMayUseAControlSeeIt() {
        assertControls(unclaimedTask("unit1"), false);
        assertControls(unclaimedTask("admin1"), true);
        assertThat(browser.complaints).isEmpty();
    }

    private Page page(String user) {
        return browser.login(port, user, InBrowser.PASSWORD, "");
    }

    /** A task with a form, opened by this person. */
    private Page unclaimedTask(String user) {
        if (walk == null) {
            walk = new CaseWalk(beans, CaseData.named("campus-system")).request();
            walk.until("rateImpact");
        }
        // That of any case: no test sends the form.
        Task task = engine.getTaskService()
                .createTaskQuery()
                .taskDefinitionKey("rateImpact")
                .list()
                .get(0);
        engine.getTaskService().setAssignee(task.getId(), null);
        Page page = browser.login(port, user, InBrowser.PASSWORD, "?forceDisplayTask=true&task=" + task.getId());
        new Form(page).waitUntilShown();
        return page;
    }

    /** With the page's end in view, where the button is. */
    private static void press(Page page, String button) {
        page.locator(button).scrollIntoViewIfNeeded();
        page.click(button);
    }

    private void assertLedTo(Page page, String label) {
        Locator fault = page.locator(FIRST_FAULT);
        assertThat(fault).containsText(label);
        assertThat(fault).isInViewport();
        assertThat(fault.locator(":focus")).hasCount(1);
        SHOTS.last(page);
    }

    private void assertControls(Page page, boolean shown) {
        page.waitForSelector(".task-card .due-date");
        for (String control : List.of(".create-task-action", ".instance-link", ".reset-due-date")) {
            assertThat(page.locator(control)).isVisible(new IsVisibleOptions().setVisible(shown));
        }
        SHOTS.last(page);
    }

    private static void refuse(Page page, String address, String message) {
        page.route(
                address,
                route -> route.fulfill(new Route.FulfillOptions()
                        .setStatus(400)
                        .setContentType("application/json")
                        .setBody("{\"type\":\"RestException\",\"message\":\"%s\"}".formatted(message))));
    }

    private static boolean overlap(Locator one, Locator other) {
        BoundingBox a = one.boundingBox();
        BoundingBox b = other.boundingBox();
        return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
    }
}
