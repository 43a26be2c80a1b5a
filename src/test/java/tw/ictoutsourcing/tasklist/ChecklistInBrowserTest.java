package tw.ictoutsourcing.tasklist;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.file.Path;
import java.util.Map;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import tw.ictoutsourcing.browser.Browser;
import tw.ictoutsourcing.checklist.Change;
import tw.ictoutsourcing.checklist.Field;
import tw.ictoutsourcing.checklist.Item;
import tw.ictoutsourcing.checklist.Mode;
import tw.ictoutsourcing.checklist.Work;

class ChecklistInBrowserTest extends WithTrialCase {

    private static final Path SHOTS = Path.of("target/screenshots");

    @Test
    void aVendorFillsAHundredAndFiftyItemsLeavesComesBackAndSends() throws Exception {
        trial.deploy(137);
        Task task = trial.start("checklist-trial", "115-0900", TrialCase.vendorVariables("115-0900"));
        trial.claim(task, "check-vendor-a");
        try (Browser browser = new Browser()) {
            Page page = open(browser, "check-vendor-a", task);
            shot(page, "answer-open");
            page.click("text=全部展開");
            Locator items = page.locator(".cl-item");
            assertThat(items.count()).isEqualTo(150);

            items.nth(0).locator("label:has-text('符合')").first().click();
            items.nth(1).locator("input[type=radio]").first().focus();
            page.keyboard().press("3");
            shot(page, "answer-note");
            page.keyboard().press("Enter");
            page.keyboard().type("尚未導入，預定下一季完成");
            items.nth(1)
                    .locator("input[type=file]")
                    .setInputFiles(new FilePayload("計畫.pdf", "application/pdf", "%PDF-1.7\n".getBytes()));
            items.nth(1).locator("a:has-text('計畫.pdf')").waitFor();
            items.nth(2)
                    .locator("input[type=file]")
                    .setInputFiles(new FilePayload("run.pdf", "application/pdf", new byte[] {'M', 'Z', 0, 1}));
            items.nth(2).locator("text=不是可接受的類型").waitFor();
            shot(page, "answer-filled");
            page.waitForSelector(".cl-saved:has-text('已儲存')");

            page.reload();
            page.waitForSelector("checklist-form .cl-intro");
            assertThat(page.locator(".cl-progress strong").textContent()).isEqualTo("已完成 2／150 項");
            assertThat(page.locator(".cl-item").nth(1).locator("textarea").inputValue())
                    .startsWith("尚未導入");

            page.click(".form-actions .btn-primary");
            page.waitForSelector(".cl-alert:has-text('尚有 148 處需要處理')");
            shot(page, "answer-errors");
            page.locator(".cl-alert a").first().click();
            shot(page, "answer-linked");
            assertThat(sidewaysScroll(page)).isFalse();

            answerTheRest(task);
            page.reload();
            page.waitForSelector("checklist-form .cl-intro");
            page.click(".form-actions .btn-primary");
            page.waitForSelector(".cl-review:has-text('150 項中有 1 項')");
            shot(page, "answer-review");
            page.click(".cl-confirm");
            page.waitForSelector(
                    "checklist-form", new Page.WaitForSelectorOptions().setState(WaitForSelectorState.DETACHED));
            shot(page, "answer-done");

            Task recheck = trial.task("115-0900");
            assertThat(recheck.getTaskDefinitionKey()).isEqualTo("recheck");
            trial.claim(recheck, "check-ims");
            Page agency = open(browser, "check-ims", recheck);
            agency.click("text=本組未填者同意自評 >> nth=0");
            shot(agency, "recheck");
            agency.click(".cl-filter:has-text('不符合')");
            shot(agency, "recheck-filtered");
            assertThat(agency.locator(".cl-item:visible").count()).isEqualTo(1);
            agency.click(".cl-extras label:has-text('退回補正')");
            agency.click(".form-actions .btn-primary");
            agency.waitForSelector(".cl-alert:has-text('請填複查意見')");
            agency.fill(".cl-extras textarea", "請補充第二項的佐證");
            shot(agency, "recheck-extras");
            agency.click(".form-actions .btn-primary");
            agency.waitForSelector(".cl-confirm");
            agency.click(".cl-confirm");
            agency.waitForSelector(
                    "checklist-form", new Page.WaitForSelectorOptions().setState(WaitForSelectorState.DETACHED));
            assertThat(engine.getRuntimeService().getVariable(task.getExecutionId(), "reviewOutcome"))
                    .isEqualTo("退回補正");
            assertThat(browser.complaints.stream().filter(text -> !text.contains("415")))
                    .isEmpty();
        }
    }

    private Page open(Browser browser, String userId, Task task) {
        Page page = browser.login(port, userId, TrialCase.PASSWORD, "?task=" + task.getId());
        page.waitForSelector("checklist-form .cl-intro");
        return page;
    }

    private void answerTheRest(Task task) {
        String id = (String) engine.getTaskService().getVariable(task.getId(), "checklistId");
        checklists.fill(
                id,
                Work.of(Mode.ANSWER),
                checklists.load(id).items().stream()
                        .filter(item -> !item.has(Field.ANSWER))
                        .map(ChecklistInBrowserTest::conforming)
                        .toList(),
                "check-vendor-a");
    }

    private static Change conforming(Item item) {
        return new Change(item.id(), item.version(), Map.of(Field.ANSWER, "符合"));
    }

    private static boolean sidewaysScroll(Page page) {
        return (Boolean) page.evaluate("(() => { const f = document.querySelector('checklist-form');"
                + " return f.scrollWidth > f.clientWidth || f.clientWidth > 760; })()");
    }

    private static void shot(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(SHOTS.resolve(name + ".png")));
    }
}
