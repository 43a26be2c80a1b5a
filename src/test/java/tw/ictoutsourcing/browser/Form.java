package tw.ictoutsourcing.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.regex.Pattern;

/** A form-js form on the page; fields go by their label, choices by how their text begins. */
class Form {

    private static final int MOST_ATTEMPTS = 5;

    /** Milliseconds. */
    private static final int REDRAWN = 60;

    private final Page page;

    Form(Page page) {
        this.page = page;
    }

    void waitUntilShown() {
        page.waitForSelector(".fjs-form-field");
    }

    String text() {
        return page.locator(".fjs-container").last().innerText();
    }

    Form fill(String label, String text) {
        Locator input = field(label).locator("input.fjs-input, textarea").first();
        // form-js redraws late, with what it knew before: at this speed a text may vanish and is written again.
        for (int attempt = 0; attempt < MOST_ATTEMPTS && !text.equals(input.inputValue()); attempt++) {
            input.fill(text);
            input.blur();
            page.waitForTimeout(REDRAWN);
        }
        return this;
    }

    /** @param day yyyy/mm/dd */
    Form date(String label, String day) {
        enter(field(label).locator("input.fjs-input").first(), day);
        return this;
    }

    /**
     * @param day yyyy/mm/dd
     * @param time HH:mm in the browser's time zone
     */
    Form moment(String label, String day, String time) {
        Locator inputs = field(label + "（日期）").locator("input.fjs-input");
        enter(inputs.nth(0), day);
        enter(inputs.nth(1), time);
        return this;
    }

    /** Until it stays: a field that has just come to light is redrawn empty. */
    private void enter(Locator input, String text) {
        int attempt = 0;
        do {
            input.fill(text);
            input.press("Enter");
            page.waitForTimeout(REDRAWN);
        } while (input.inputValue().isEmpty() && ++attempt < MOST_ATTEMPTS);
    }

    Form choose(String label, String... options) {
        for (String option : options) {
            field(label)
                    .locator("label")
                    .filter(begins(option))
                    .locator("input")
                    .first()
                    .check();
        }
        return this;
    }

    /** What a list offers. */
    List<String> offered(String label) {
        Locator list = field(label).locator(".fjs-input-group");
        list.click();
        page.waitForSelector(".fjs-dropdownlist");
        List<String> options = page.locator(".fjs-dropdownlist-item").allInnerTexts();
        list.click();
        return options;
    }

    Form select(String label, String option) {
        field(label).locator(".fjs-input-group").click();
        page.locator(".fjs-dropdownlist-item").filter(begins(option)).click();
        return this;
    }

    /** Shows what a select offers. */
    void opens(String label) {
        field(label).locator(".fjs-input-group").click();
    }

    /** What a select shows as chosen. */
    String shownIn(String label) {
        Locator input = field(label).locator(".fjs-input-group");
        Locator typed = input.locator("input");
        return typed.count() > 0
                ? typed.first().inputValue()
                : input.innerText().strip();
    }

    Form tick(String... boxes) {
        for (String box : boxes) {
            page.locator("label.fjs-form-field-label")
                    .filter(begins(box))
                    .locator("input[type=checkbox]")
                    .check();
        }
        return this;
    }

    private Locator field(String label) {
        return page.locator(".fjs-form-field:not(.fjs-form-field-group)")
                .filter(new Locator.FilterOptions()
                        .setHas(page.locator(".fjs-form-field-label")
                                .filter(new Locator.FilterOptions()
                                        .setHasText(Pattern.compile("^" + escaped(label) + "\\*?$")))))
                .first();
    }

    private static Locator.FilterOptions begins(String text) {
        return new Locator.FilterOptions().setHasText(Pattern.compile("^" + escaped(text)));
    }

    /** The pattern goes to the browser, whose regular expressions know no \\Q. */
    private static String escaped(String text) {
        return text.replaceAll("[.*+?^${}()|\\[\\]]", "\\\\$0");
    }
}
