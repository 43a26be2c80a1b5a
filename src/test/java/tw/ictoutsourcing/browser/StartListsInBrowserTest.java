package tw.ictoutsourcing.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import tw.ictoutsourcing.casefile.CaseRegister;

/** Start forms offer in Tasklist what each person may choose from, although Tasklist loads no data for them. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:start-lists;DB_CLOSE_DELAY=-1",
            "OUTSOURCING_TRIAL_PASSWORD=" + InBrowser.PASSWORD,
            "camunda.bpm.job-execution.enabled=false"
        })
class StartListsInBrowserTest {

    @LocalServerPort
    int port;

    @Autowired
    CaseRegister register;

    private final Shots shots = new Shots();
    private Browser browser;

    @BeforeEach
    void begin() {
        browser = new Browser();
        register.open("115-8001", Map.of("title", "校務系統維運案", "unitGroup", "unit-academic", "vendorId", "90000001"));
        register.open("115-8002", Map.of("title", "公文系統改版案", "unitGroup", "unit-secretariat"));
    }

    @AfterEach
    void end() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void eachPersonChoosesFromTheirOwnOpenCasesAndColleagues() {
        Page unit = page("unit1");
        opens(unit, "工作會議");
        // The only case is chosen already.
        assertThat(chosen(unit, "案件")).isEqualTo("115-8001　校務系統維運案");
        shots.take(unit, "start-meeting");
        unit.click(".modal-footer .btn-link, .modal-header .close");

        Page team = page("ims1");
        opens(team, "例外申請");
        assertThat(options(team, "案件")).containsExactlyInAnyOrder("115-8001　校務系統維運案", "115-8002　公文系統改版案");

        Page vendor = page("vendor-a1");
        opens(vendor, "工作會議");
        assertThat(chosen(vendor, "案件")).isEqualTo("115-8001　校務系統維運案");

        Page other = page("vendor-b1");
        opens(other, "工作會議");
        assertThat(options(other, "案件")).noneMatch(option -> option.startsWith("115-"));
        assertThat(new Form(other).text()).contains("目前沒有貴公司得標且進行中的委外案");

        Page chief = page("chief1");
        opens(chief, "代理人登記");
        assertThat(options(chief, "代理人"))
                .contains("李文雄（ciso1）")
                .noneMatch(option -> option.contains("vendor-") || option.contains("chief1"));
        assertThat(browser.complaints).isEmpty();
    }

    private Page page(String user) {
        return browser.login(port, user, InBrowser.PASSWORD, "");
    }

    private void opens(Page page, String process) {
        new Person(page, shots).opensStart(process);
    }

    private static List<String> options(Page page, String label) {
        new Form(page).opens(label);
        return page.locator(".fjs-dropdownlist-item").allInnerTexts().stream()
                .map(String::strip)
                .toList();
    }

    private static String chosen(Page page, String label) {
        return new Form(page).shownIn(label);
    }
}
