package tw.ictoutsourcing.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** One account at its own browser window, doing in Tasklist what its owner would do. */
class Person {

    /** The lists in which people look for their work. */
    private static final List<String> OWN_LISTS = List.of("我的工作", Person.UNCLAIMED);

    private static final String UNCLAIMED = "我可承辦的工作";

    private final Page page;
    private final Shots shots;
    private final List<Response> answers = new ArrayList<>();

    Person(Page page, Shots shots) {
        this.page = page;
        this.shots = shots;
        page.onResponse(response -> {
            if (response.url().contains("/camunda/api/")) {
                answers.add(response);
            }
        });
    }

    Page page() {
        return page;
    }

    /** Names of the saved lists, as the page shows them. */
    List<String> lists() {
        return page.locator(".task-filter a").allInnerTexts().stream()
                .map(text -> text.replaceAll("[(\\d)]", "").strip())
                .filter(text -> !text.isEmpty())
                .toList();
    }

    /** Names of the tasks in the person's own lists. */
    List<String> tasks() {
        return OWN_LISTS.stream().flatMap(list -> show(list).stream()).sorted().toList();
    }

    /** Files a request through 「啟動流程」. */
    void starts(String process, Consumer<Form> fill) {
        Form form = opensStart(process);
        fill.accept(form);
        shots.take(page, process);
        page.waitForResponse("**/submit-form", () -> page.click(".modal-footer .btn-primary"));
        page.waitForSelector(".modal-content", Waits.GONE);
    }

    /** What a list of a start form offers; nothing is sent. */
    List<String> isOffered(String process, String field) {
        List<String> offered = opensStart(process).offered(field);
        page.click(".modal-footer [ng-click='back()']");
        page.click(".modal-footer [ng-click='$dismiss()']");
        page.waitForSelector(".modal-content", Waits.GONE);
        return offered;
    }

    /** The start form of a process, nothing filled in. */
    Form opensStart(String process) {
        page.click(".start-process-action a");
        Locator offered = page.locator(".processes a");
        offered.first().waitFor();
        Locator wanted = offered.filter(exactly(process));
        if (wanted.count() == 0) {
            // The dialog shows fifteen; the others are found by their name.
            page.fill(".modal-header input", process);
        }
        wanted.click();
        Form form = new Form(page);
        form.waitUntilShown();
        return form;
    }

    /** Finds the task, claims it if nobody has, fills its form and sends it. */
    void does(String task, Consumer<Form> fill) {
        open(task);
        Form form = new Form(page);
        form.waitUntilShown();
        // An emphasis around nothing, or an expression as it was written.
        assertThat(form.text()).as(task).doesNotContain("**", "{{", "null");
        fill.accept(form);
        shots.take(page, task);
        page.waitForResponse("**/submit-form", () -> page.click(".form-actions .btn-primary"));
        page.waitForSelector(".fjs-container", Waits.GONE);
    }

    /** The same for a task with a checklist. */
    void checks(String task, Consumer<ChecklistPage> fill) {
        checks(task, "", fill);
    }

    /** @param card text that tells this task's card from that of another one of the same name */
    void checks(String task, String card, Consumer<ChecklistPage> fill) {
        ChecklistPage checklist = opensChecklist(task, card);
        fill.accept(checklist);
        shots.take(page, task);
        checklist.send();
    }

    ChecklistPage opensChecklist(String task, String card) {
        open(task, card);
        ChecklistPage checklist = new ChecklistPage(page);
        checklist.waitUntilShown();
        return checklist;
    }

    private void open(String task) {
        open(task, "");
    }

    private void open(String task, String card) {
        for (String list : OWN_LISTS) {
            if (show(list).contains(task)) {
                Locator name = page.locator("h4").filter(exactly(task));
                Locator cards = page.locator(".tasks-list li.task").filter(new Locator.FilterOptions().setHas(name));
                cards.filter(new Locator.FilterOptions().setHasText(card))
                        .locator("h4")
                        .first()
                        .click();
                if (list.equals(UNCLAIMED)) {
                    page.waitForResponse("**/task/*/claim", () -> page.locator(".task-card [ng-click='claim()']")
                            .first()
                            .click());
                }
                return;
            }
        }
        throw new AssertionError("不在清單上：" + task + "；有 " + tasks());
    }

    /** Everything that the page and the answers of the server to it have said since the last list. */
    String seen() {
        StringBuilder seen = new StringBuilder(page.locator("body").innerText());
        List.copyOf(answers).forEach(answer -> seen.append('\n').append(answer.text()));
        return seen.toString();
    }

    /** Chooses this list, the first one on a page loaded anew. @return the names of its tasks */
    private List<String> show(String list) {
        if (list.equals(OWN_LISTS.get(0))) {
            page.reload();
            answers.clear();
        }
        Locator choice = page.locator(".task-filter").filter(new Locator.FilterOptions().setHasText(list));
        if (!choice.getAttribute("class").contains("active")) {
            page.waitForResponse(
                    "**/filter/*/list*", () -> choice.locator("a").first().click());
        }
        page.waitForFunction(
                """
                list => {
                  const active = document.querySelector('.task-filter.active')?.innerText ?? '';
                  const count = active.match(/\\d+/);
                  return active.includes(list) && count
                    && document.querySelectorAll('.tasks-list h4').length === Number(count[0]);
                }
                """,
                list);
        return page.locator(".tasks-list h4").allInnerTexts().stream()
                .map(String::strip)
                .toList();
    }

    private static Locator.FilterOptions exactly(String text) {
        return new Locator.FilterOptions().setHasText(Pattern.compile("^\\s*" + text + "\\s*$"));
    }
}
