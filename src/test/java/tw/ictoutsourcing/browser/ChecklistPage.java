package tw.ictoutsourcing.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The checklist element on the page; items are counted as they are shown, from 0. */
class ChecklistPage {

    private final Page page;

    ChecklistPage(Page page) {
        this.page = page;
    }

    void waitUntilShown() {
        page.waitForSelector("checklist-form .cl-intro:not(:has(.cl-note))");
        Locator unfold = page.locator("checklist-form >> text=全部展開");
        if (unfold.isVisible()) {
            unfold.click();
        }
    }

    Page page() {
        return page;
    }

    Locator item(int item) {
        return items().nth(item);
    }

    int size() {
        return items().count();
    }

    /** How many items a filter says it would show. */
    int count(String filter) {
        String text = page.locator(".cl-filter")
                .filter(new Locator.FilterOptions().setHasText(filter))
                .textContent();
        return Integer.parseInt(text.replaceAll("\\D", ""));
    }

    /** From the first item on: the answer's digit, then Enter, so many times. */
    ChecklistPage byKeyboard(String digit, int times) {
        item(0).locator("input[type=radio]").first().focus();
        for (int i = 0; i < times; i++) {
            page.keyboard().press(digit);
            page.keyboard().press("Enter");
        }
        return saved();
    }

    /** Presses this aid in every group that offers it. */
    ChecklistPage inEveryGroup(String aid) {
        Locator aids = page.locator("checklist-form .cl-bulk button:visible")
                .filter(new Locator.FilterOptions().setHasText(aid));
        while (aids.count() > 0) {
            aids.first().click();
        }
        return saved();
    }

    ChecklistPage answer(int item, String answer) {
        item(item)
                .locator(".cl-option")
                .filter(new Locator.FilterOptions().setHasText(answer))
                .first()
                .click();
        return this;
    }

    ChecklistPage answerAll(String answer) {
        for (int i = 0; i < size(); i++) {
            answer(i, answer);
        }
        return saved();
    }

    Locator field(int item, String label) {
        return item(item)
                .locator(".cl-field")
                .filter(new Locator.FilterOptions().setHasText(label))
                .locator("textarea, input")
                .first();
    }

    ChecklistPage write(int item, String label, String text) {
        field(item, label).fill(text);
        return this;
    }

    ChecklistPage upload(int item, String name) {
        item(item)
                .locator("input[type=file]")
                .setInputFiles(new FilePayload(
                        name, "application/pdf", "%PDF-1.7\n1 0 obj\n".getBytes(StandardCharsets.US_ASCII)));
        item(item).locator("a:has-text('" + name + "')").waitFor();
        return this;
    }

    ChecklistPage uploadEverywhere(String name) {
        for (int i = 0; i < size(); i++) {
            upload(i, name);
        }
        return this;
    }

    /** Adds a row; values in the order of its fields. */
    ChecklistPage row(String... values) {
        int before = size();
        page.click("checklist-form button:has-text('新增一列')");
        Locator fields = item(before).locator("input, select");
        for (int i = 0; i < values.length; i++) {
            Locator field = fields.nth(i);
            if (field.evaluate("field => field.tagName").equals("SELECT")) {
                field.selectOption(values[i]);
            } else {
                field.fill(values[i]);
            }
        }
        return saved();
    }

    ChecklistPage decide(String choice) {
        page.click(".cl-extras label:has-text('" + choice + "')");
        return this;
    }

    /** The text that belongs to the whole list. */
    ChecklistPage tell(String label, String text) {
        page.locator(".cl-extras").getByLabel(label).fill(text);
        return this;
    }

    ChecklistPage saved() {
        page.waitForFunction("() => !/尚未儲存|儲存中/.test(document.querySelector('.cl-saved').textContent)");
        return this;
    }

    /** What the summary says when the list is sent too early. */
    List<String> refusals() {
        page.click(".form-actions .btn-primary");
        page.waitForSelector(".cl-alert:visible");
        return page.locator(".cl-alert h4, .cl-alert li").allInnerTexts();
    }

    void send() {
        page.waitForResponse("**/submit-form", () -> {
            page.click(".form-actions .btn-primary");
            page.waitForSelector(".cl-confirm:visible, .cl-alert:visible, body:not(:has(checklist-form))");
            assertThat(page.locator(".cl-alert:visible").allInnerTexts()).isEmpty();
            if (page.locator(".cl-confirm").isVisible()) {
                page.click(".cl-confirm");
            }
        });
        page.waitForSelector("checklist-form", Waits.GONE);
    }

    private Locator items() {
        return page.locator("checklist-form .cl-item:visible");
    }
}
