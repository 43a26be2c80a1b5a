package tw.ictoutsourcing.browser;

import com.microsoft.playwright.Page.WaitForSelectorOptions;
import com.microsoft.playwright.options.WaitForSelectorState;

/** What waiting for an element can mean beside its being visible. */
class Waits {

    static final WaitForSelectorOptions GONE = new WaitForSelectorOptions().setState(WaitForSelectorState.DETACHED);

    private Waits() {}
}
