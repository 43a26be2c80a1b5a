package tw.ictoutsourcing.tasklist;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import tw.ictoutsourcing.browser.Browser;
import tw.ictoutsourcing.checklist.Change;
import tw.ictoutsourcing.checklist.Field;
import tw.ictoutsourcing.checklist.Item;
import tw.ictoutsourcing.checklist.Mode;
import tw.ictoutsourcing.checklist.Work;

/** What the page does around a shortcoming, from plan to look back, and how little it costs to answer in a long list. */
class ChecklistModesInBrowserTest extends WithTrialCase {

    private static final Path SHOTS = Path.of("target/screenshots");

    @Test
    void aShortcomingIsPlannedCorrectedConfirmedAndLookedAt() throws Exception {
        LocalDate deadline = LocalDate.now().plusDays(10);
        trial.deploy(4);
        Map<String, Object> facts = new HashMap<>(TrialCase.vendorVariables("115-0910"));
        facts.put("dueDate", deadline + "T17:00:00");
        Task propose = trial.start("modes-trial", "115-0910", facts);
        shortcoming(propose);
        try (Browser browser = new Browser()) {
            planned(browser, trial, propose, deadline);
            corrected(browser, trial);
            confirmed(browser, trial);
            lookedAt(browser, trial);
            assertThat(browser.complaints).isEmpty();
        }
    }

    private void planned(Browser browser, TrialCase trial, Task task, LocalDate deadline) {
        trial.claim(task, "check-vendor-a");
        Page page = open(browser, "check-vendor-a", task);
        assertThat(page.locator(".cl-item").count()).as("only what falls short").isEqualTo(1);
        assertThat(page.locator(".cl-facts").innerText()).contains("離職帳號未停用");
        Locator day = page.locator("input[type=date]");
        assertThat(day.getAttribute("max")).isEqualTo(deadline.toString());
        assertThat(page.locator(".cl-item").innerText()).contains("不得晚於改善期限 民國");
        page.fill(".cl-item textarea", "每月盤點帳號");
        day.fill(deadline.plusDays(1).toString());
        saved(page);
        assertThat(page.locator(".cl-progress strong").textContent()).isEqualTo("已完成 0／1 項");
        send(page);
        page.waitForSelector(".cl-alert:has-text('不得晚於改善期限')");
        shot(page, "plan-late");
        day.fill(deadline.toString());
        saved(page);
        assertThat(page.locator(".cl-progress strong").textContent()).isEqualTo("已完成 1／1 項");
        sendAndConfirm(page);
    }

    private void corrected(Browser browser, TrialCase trial) {
        Task task = trial.task("115-0910");
        assertThat(task.getTaskDefinitionKey()).isEqualTo("carryOut");
        trial.claim(task, "check-vendor-a");
        Page page = open(browser, "check-vendor-a", task);
        assertThat(page.locator(".cl-facts").innerText()).contains("每月盤點帳號");
        choose(page, 0, "未完成");
        saved(page);
        send(page);
        page.waitForSelector(".cl-alert:has-text('尚未完成改善')");
        choose(page, 0, "已完成");
        saved(page);
        send(page);
        page.waitForSelector(".cl-alert:has-text('請上傳佐證，或填改善說明')");
        shot(page, "correct-no-proof");
        page.locator(".cl-item textarea").first().fill("已停用並盤點");
        saved(page);
        send(page);
        gone(page);
    }

    private void confirmed(Browser browser, TrialCase trial) {
        Task task = trial.task("115-0910");
        assertThat(task.getTaskDefinitionKey()).isEqualTo("confirm");
        trial.claim(task, "check-ims");
        Page page = open(browser, "check-ims", task);
        assertThat(page.locator(".cl-item").count()).isEqualTo(4);
        for (int item = 1; item < 4; item++) {
            choose(page, item, "已確認");
        }
        choose(page, 0, "未確認");
        saved(page);
        send(page);
        page.waitForSelector(".cl-alert:has-text('選「未確認」時請填')");
        page.locator(".cl-item").first().locator("textarea").fill("證明待補");
        saved(page);
        send(page);
        page.waitForSelector(".cl-review:has-text('4 項中有 1 項未確認')");
        assertThat(page.locator(".cl-review").innerText()).contains("證明待補");
        shot(page, "confirm-review");
        page.click(".cl-confirm");
        gone(page);
    }

    private void lookedAt(Browser browser, TrialCase trial) {
        Task task = trial.task("115-0910");
        assertThat(task.getTaskDefinitionKey()).isEqualTo("look");
        trial.claim(task, "check-ims");
        Page page = open(browser, "check-ims", task);
        assertThat(page.locator(".cl-progress strong").textContent()).isEqualTo("共 4 項");
        assertThat(page.locator("checklist-form").innerText()).contains("離職帳號未停用", "每月盤點帳號", "已停用並盤點", "證明待補");
        assertThat(page.locator(".cl-item input, .cl-item textarea").count())
                .as("nothing to fill in")
                .isZero();
        shot(page, "view");
        send(page);
        gone(page);
        assertThat(trial.task("115-0910")).isNull();
    }

    @Test
    void answeringInAHundredAndFiftyItemsCostsOneRequestAndTouchesLittleOfThePage() throws Exception {
        trial.deploy(137);
        Task task = trial.start("checklist-trial", "115-0911", TrialCase.vendorVariables("115-0911"));
        trial.claim(task, "check-vendor-a");
        try (Browser browser = new Browser()) {
            Page page = open(browser, "check-vendor-a", task);
            page.click("text=全部展開");
            assertThat(page.locator(".cl-item").count()).isEqualTo(150);
            List<String> requests = new ArrayList<>();
            page.onRequest(request -> {
                if (request.url().contains("/plugin/checklist/")) {
                    requests.add(request.method() + " " + request.url().replaceFirst(".*/task/[^/]+", ""));
                }
            });
            int touched = (Integer)
                    page.evaluate(
                            """
                    () => {
                      const seen = new MutationObserver(() => {});
                      seen.observe(document.querySelector('checklist-form'),
                        { subtree: true, childList: true, characterData: true, attributes: true });
                      [...document.querySelectorAll('.cl-item')].slice(0, 20)
                        .forEach(item => item.querySelector('input[type=radio]').click());
                      return seen.takeRecords().length;
                    }
                    """);
            page.waitForSelector(".cl-saved:has-text('已儲存')");
            assertThat(requests).as("twenty answers, sent together").containsExactly("PUT /items");
            assertThat(touched)
                    .as("changes of the page for twenty answers among 150 items")
                    .isBetween(20, 20 * 12);
            assertThat(page.locator(".cl-progress strong").textContent()).isEqualTo("已完成 20／150 項");
        }
    }

    @Test
    void aListThatWasReadBeforeItsTaskWasClaimedOpensAllTheSame() throws Exception {
        trial.deploy(4);
        Task task = trial.start("checklist-trial", "115-0912", TrialCase.vendorVariables("115-0912"));
        try (Browser browser = new Browser()) {
            Page page = browser.login(port, "check-vendor-a", TrialCase.PASSWORD, "");
            List<Route> reads = new ArrayList<>();
            page.route("**/plugin/checklist/*/task/" + task.getId(), read -> {
                reads.add(read);
                // The second is held back, as on a slow machine, until the claim is through.
                if (reads.size() != 2) {
                    read.resume();
                }
            });
            page.evaluate("task => { location.hash = '#/?task=' + task; }", task.getId());
            page.waitForSelector("checklist-form .cl-intro");
            page.waitForCondition(() -> reads.size() == 2);
            page.locator(".task-card [ng-click='claim()']").first().click();
            page.waitForSelector(
                    ".disabled-form", new Page.WaitForSelectorOptions().setState(WaitForSelectorState.DETACHED));
            Route late = reads.get(1);
            late.fulfill(new Route.FulfillOptions()
                    .setContentType("application/json")
                    .setBody(late.fetch().text().replace("\"editable\":true", "\"editable\":false")));
            choose(page, 0, "部分符合");
            saved(page);
            assertThat(page.locator("checklist-form").innerText()).doesNotContain("目前僅供檢視");
            assertThat(browser.complaints).isEmpty();
        }
    }

    /** The first item fell short in an audit, the others are in order. */
    private void shortcoming(Task task) {
        String id = (String) engine.getTaskService().getVariable(task.getId(), "checklistId");
        List<Change> results = new ArrayList<>();
        for (Item item : checklists.load(id).items()) {
            Map<Field, String> result = results.isEmpty()
                    ? Map.of(Field.RESULT, "不符合", Field.REMARK, "離職帳號未停用")
                    : Map.of(Field.RESULT, "符合");
            results.add(new Change(item.id(), item.version(), result));
        }
        checklists.fill(id, Work.of(Mode.RECHECK), results, "check-ims");
    }

    private Page open(Browser browser, String userId, Task task) {
        Page page = browser.login(port, userId, TrialCase.PASSWORD, "?task=" + task.getId());
        page.waitForSelector("checklist-form .cl-intro");
        return page;
    }

    private static void choose(Page page, int item, String option) {
        page.locator(".cl-item")
                .nth(item)
                .locator(".cl-option")
                .filter(new Locator.FilterOptions().setHasText(option))
                .click();
    }

    private static void saved(Page page) {
        page.waitForFunction("() => /已儲存/.test(document.querySelector('.cl-saved').textContent)");
    }

    private static void send(Page page) {
        page.click(".form-actions .btn-primary");
    }

    private static void sendAndConfirm(Page page) {
        send(page);
        page.waitForSelector(".cl-confirm:visible");
        page.click(".cl-confirm");
        gone(page);
    }

    private static void gone(Page page) {
        page.waitForSelector(
                "checklist-form", new Page.WaitForSelectorOptions().setState(WaitForSelectorState.DETACHED));
    }

    private static void shot(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(SHOTS.resolve(name + ".png")));
    }
}
