package tw.ictoutsourcing.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.LoadState;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** The system's Chromium, driven through the system's Node.js; keeps what its pages complain about. */
public class Browser implements AutoCloseable {

    /** Console errors, page errors and requests that failed, from the very first page; each with the address asked for. */
    public final List<String> complaints = new ArrayList<>();

    private static final String TASKLIST = "tasklist/default/#/";

    /** What is there once Tasklist stands. */
    private static final String LISTS = ".task-filter";

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;

    /** A machine without a browser skips the test, except where CI=true: there it fails. */
    public Browser() {
        Optional<Path> program = onPath("chromium-headless-shell").or(() -> onPath("chromium"));
        Optional<Path> node = onPath("node");
        Assumptions.assumeTrue(
                "true".equals(System.getenv("CI")) || program.isPresent() && node.isPresent(),
                "Chromium or Node.js is not installed");
        playwright = Playwright.create(new Playwright.CreateOptions()
                .setEnv(Map.of(
                        "PLAYWRIGHT_NODEJS_PATH",
                        node.orElseThrow(() -> new IllegalStateException("no node on the PATH"))
                                .toString(),
                        "PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD",
                        "1")));
        chromium = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(program.orElseThrow(
                                () -> new IllegalStateException("no chromium-headless-shell or chromium on the PATH")))
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
    }

    /** A new page of this person, logged in to Tasklist; {@code place} is what follows the # of the address. */
    public Page login(int port, String userId, String password, String place) {
        return login(port, userId, password, TASKLIST + place, LISTS);
    }

    /** A new page of Tasklist where this person has logged in before. */
    Page open(BrowserContext session, int port, String place) {
        Page page = visit(session, port, TASKLIST + place);
        page.waitForSelector(LISTS);
        return page;
    }

    /**
     * A new page of this person in any of the web applications.
     *
     * @param address what follows {@code /camunda/app/}
     * @param shown selector of what is there once the page stands
     */
    public Page login(int port, String userId, String password, String address, String shown) {
        Page page = knock(port, address);
        enter(page, userId, password);
        page.waitForSelector(shown);
        return page;
    }

    /** The log-in page in front of an address. */
    Page knock(int port, String address) {
        BrowserContext context = chromium.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setViewportSize(1366, 768)
                .setLocale("zh-TW")
                .setTimezoneId("Asia/Taipei"));
        Page page = visit(context, port, address);
        // The last thing to come: until then the form may be drawn anew, without what was typed.
        page.waitForSelector(".own-login-help:not(:empty)");
        page.waitForLoadState(LoadState.NETWORKIDLE);
        return page;
    }

    private Page visit(BrowserContext session, int port, String address) {
        Page page = session.newPage();
        // The first page of a fresh start, on a busy machine.
        page.setDefaultTimeout(60_000);
        watch(page, address);
        page.navigate("http://localhost:" + port + "/camunda/app/" + address);
        return page;
    }

    void enter(Page page, String userId, String password) {
        page.fill("form input[type=text]", userId);
        page.fill("input[type=password]", password);
        page.click("button[type=submit]");
        page.waitForSelector(".navbar-brand");
    }

    private void watch(Page page, String address) {
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(address + ": " + message.text() + " @ " + message.location());
            }
        });
        page.onPageError(error -> complaints.add(address + ": " + error));
        page.onResponse(response -> {
            if (response.status() >= 400) {
                complaints.add(address + ": " + response.status() + " "
                        + response.request().method() + " " + response.url());
            }
        });
    }

    @Override
    public void close() {
        chromium.close();
        playwright.close();
    }

    private static Optional<Path> onPath(String program) {
        return Stream.of(System.getenv("PATH").split(":"))
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
