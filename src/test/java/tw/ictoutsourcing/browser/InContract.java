package tw.ictoutsourcing.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.time.OffsetDateTime;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tw.ictoutsourcing.wholecase.CaseData;
import tw.ictoutsourcing.wholecase.CaseWalk;

/** The campus system's case while its contract runs, and its people at their browsers; each test leaves the case as it was. */
@InBrowser
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class InContract {

    @LocalServerPort
    int port;

    @Autowired
    BeanFactory beans;

    @Autowired
    ProcessEngine engine;

    CaseWalk walk;
    private final Map<String, Person> people = new HashMap<>();
    private final Map<String, BrowserContext> sessions = new HashMap<>();
    private final Shots shots = new Shots("beside");
    private Browser browser;

    @BeforeAll
    void begin() {
        browser = new Browser();
        walk = new CaseWalk(beans, CaseData.named("campus-system")).request();
        walk.until("superviseContract");
        walk.fire("contractStarts");
    }

    @BeforeEach
    void aMorningOfTheContract() {
        at("2027-03-01T09:00");
    }

    @AfterEach
    void nothingStaysForTheNextTest() {
        people.values().forEach(person -> {
            shots.last(person.page());
            person.page().close();
        });
        people.clear();
        end(walk.started().getId());
        List<String> complaints = List.copyOf(browser.complaints);
        browser.complaints.clear();
        assertThat(complaints).isEmpty();
    }

    @AfterAll
    void close() {
        end("");
        walk.close();
        browser.close();
    }

    private void end(String allBut) {
        var runtime = engine.getRuntimeService();
        runtime.createProcessInstanceQuery().rootProcessInstances().list().stream()
                .filter(instance -> !instance.getId().equals(allBut))
                .forEach(instance -> runtime.deleteProcessInstance(instance.getId(), "test over"));
    }

    /** @param moment in Taipei, where the browsers are */
    void at(String moment) {
        ClockUtil.setCurrentTime(
                Date.from(OffsetDateTime.parse(moment + ":00+08:00").toInstant()));
    }

    /** Chooses the case in a start form. */
    Form ofTheCase(Form form) {
        return form.select("案件", walk.caseNumber());
    }

    Person as(String user) {
        return people.computeIfAbsent(user, u -> new Person(atTasklist(u), shots));
    }

    /** Logged in once for all tests of the class; a window of its own for each test. */
    private Page atTasklist(String user) {
        BrowserContext session = sessions.get(user);
        if (session != null) {
            return browser.open(session, port, "");
        }
        Page page = browser.login(port, user, InBrowser.PASSWORD, "");
        sessions.put(user, page.context());
        return page;
    }
}
