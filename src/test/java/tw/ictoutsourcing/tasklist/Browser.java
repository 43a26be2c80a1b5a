package tw.ictoutsourcing.tasklist;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Debian's Chromium, driven through the system's Node.js; keeps what the console complains about. */
class Browser implements AutoCloseable {

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;
    final List<String> complaints = new ArrayList<>();

    Browser() {
        playwright = Playwright.create(new Playwright.CreateOptions()
                .setEnv(Map.of("PLAYWRIGHT_NODEJS_PATH", node(), "PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        chromium = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(CHROMIUM)
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
    }

    static boolean available() {
        return Files.isExecutable(CHROMIUM);
    }

    /** A page of this person, logged in to Tasklist, at the task. */
    Page open(int port, String userId, String taskId) {
        BrowserContext context = chromium.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setViewportSize(1366, 768)
                .setLocale("zh-TW"));
        Page page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text() + " @ " + message.location());
            }
        });
        page.onPageError(complaints::add);
        page.navigate("http://localhost:" + port + "/camunda/app/tasklist/default/#/?task=" + taskId);
        page.fill("form input[type=text]", userId);
        page.fill("input[type=password]", TrialCase.PASSWORD);
        page.click("button[type=submit]");
        page.waitForSelector("checklist-form .cl-intro");
        // Up to here Tasklist itself asks, in vain, who is logged in.
        complaints.clear();
        return page;
    }

    @Override
    public void close() {
        chromium.close();
        playwright.close();
    }

    private static String node() {
        return Stream.of(System.getenv("PATH").split(":"))
                .map(folder -> Path.of(folder, "node"))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow()
                .toString();
    }
}
