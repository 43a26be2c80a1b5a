package tw.ictoutsourcing.browser;

import com.microsoft.playwright.Page;
import java.nio.file.Path;

/** Pictures of the pages in the order of the case, one screen each. */
class Shots {

    /** Screens of one form; a long checklist looks the same further down. */
    private static final int MOST = 3;

    private final Path folder;
    private int count;

    Shots() {
        this("");
    }

    /** @param part folder within that of all screenshots */
    Shots(String part) {
        folder = Path.of("target/screenshots", part);
    }

    /** What was open when the test ended: where it failed, the place to look. */
    void last(Page page) {
        page.screenshot(new Page.ScreenshotOptions().setPath(folder.resolve("last-%02d.png".formatted(++count))));
    }

    /** All of the form that is open, screen by screen from its top. */
    void take(Page page, String name) {
        count++;
        for (int screen = 0; screen < MOST; screen++) {
            boolean more = (Boolean) page.evaluate(
                    """
                    screen => {
                      const form = document.querySelector('.modal-content .fjs-container')
                        ?? document.querySelector('checklist-form') ?? document.querySelector('.fjs-container');
                      let pane = form;
                      while (pane && !(pane.scrollHeight > pane.clientHeight + 4
                          && ['auto', 'scroll'].includes(getComputedStyle(pane).overflowY))) {
                        pane = pane.parentElement;
                      }
                      if (!pane) {
                        return false;
                      }
                      pane.scrollTop = screen * (pane.clientHeight - 80);
                      return pane.scrollTop + pane.clientHeight < pane.scrollHeight - 4;
                    }
                    """,
                    screen);
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(folder.resolve(
                            "%02d-%s%s.png".formatted(count, name, screen == 0 ? "" : "-" + (screen + 1)))));
            if (!more) {
                return;
            }
        }
    }
}
