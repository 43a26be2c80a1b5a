package tw.ictoutsourcing.browser;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import tw.ictoutsourcing.page.Locale;

/** Reads pages as somebody does who knows no English, on a small screen and on a large one; keeps what is wrong. */
class Reader {

    /** Whatever is shown. */
    private static final String SHOWN =
            """
            () => {
              const shown = element => element.checkVisibility({ visibilityProperty: true, opacityProperty: true })
                && element.getBoundingClientRect().width > 1;
              const texts = [document.title];
              const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
              while (walker.nextNode()) {
                const parent = walker.currentNode.parentElement;
                const holder = parent.closest('select') ?? parent;
                if (!['SCRIPT', 'STYLE'].includes(parent.tagName) && shown(holder)) {
                  texts.push(walker.currentNode.data);
                }
              }
              for (const name of ['placeholder', 'title', 'aria-label', 'uib-tooltip', 'alt']) {
                [...document.body.querySelectorAll(`[${name}]`)].filter(shown)
                  // An expression, which is data.
                  .map(element => element.getAttribute(name)).filter(text => !/^[\\w.]+$/.test(text) || name !== 'uib-tooltip')
                  .forEach(text => texts.push(text));
              }
              return [...new Set(texts.map(text => text.trim().replace(/\\s+/g, ' ')).filter(text => text))];
            }
            """;

    /** What does not fit its button or its tab. */
    private static final String CUT =
            """
            () => [...document.querySelectorAll('button, .btn, .nav-tabs a')]
              .filter(button => button.checkVisibility() && /\\p{L}/u.test(button.innerText)
                && (button.scrollWidth > button.clientWidth + 1 || button.scrollHeight > button.clientHeight + 2))
              .map(button => button.innerText.trim())
            """;

    private static final String LOADED =
            "() => ![...document.querySelectorAll('.animate-spin, .spinner')].some(turning => turning.checkVisibility())";

    private static final Pattern ENGLISH = Pattern.compile("(?<![\\w/.-])[A-Za-z]{2,} [A-Za-z]{2,}(?![\\w/-])");
    private static final Set<String> NAMES = Set.of("Camunda Platform");

    /** Types of variables, which the engine names. */
    private static final Set<String> TYPES = Set.of("String", "Boolean", "Long", "Integer", "Double", "Date", "Json");

    private static final int[][] SCREENS = {{1366, 768}, {1920, 1080}};

    /** What was wrong, screen by screen. */
    final List<String> faults = new ArrayList<>();

    private final String app;
    private final Set<String> untranslated;
    private int count;

    Reader(String app) {
        this.app = app;
        untranslated = new HashSet<>(Locale.labels(app, "en").values());
        untranslated.removeAll(Locale.labels(app, "zh").values());
        untranslated.removeAll(TYPES);
    }

    void reads(Page page, String screen) {
        count++;
        for (int[] size : SCREENS) {
            page.setViewportSize(size[0], size[1]);
            page.waitForFunction(LOADED);
            texts(page, SHOWN).stream().filter(this::isEnglish).forEach(text -> faults.add(screen + "，英文：" + text));
            texts(page, CUT).forEach(text -> faults.add(screen + "，" + size[0] + " 寬時超出按鈕：" + text));
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(Path.of(
                            "target/screenshots",
                            "words",
                            "%s-%02d-%s-%d.png".formatted(app, count, screen, size[0]))));
        }
        page.setViewportSize(SCREENS[0][0], SCREENS[0][1]);
    }

    private boolean isEnglish(String text) {
        String rest = text;
        for (String name : NAMES) {
            rest = rest.replace(name, "");
        }
        return untranslated.contains(text) && text.length() > 1
                || ENGLISH.matcher(rest).find();
    }

    @SuppressWarnings("unchecked")
    private static List<String> texts(Page page, String script) {
        return (List<String>) page.evaluate(script);
    }
}
