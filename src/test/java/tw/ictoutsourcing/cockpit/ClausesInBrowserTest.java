package tw.ictoutsourcing.cockpit;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.miachm.sods.SpreadSheet;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.csv.CSVFormat;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tw.ictoutsourcing.browser.Browser;
import tw.ictoutsourcing.engine.Rest;
import tw.ictoutsourcing.wholecase.CaseData;
import tw.ictoutsourcing.wholecase.CaseWalk;
import tw.ictoutsourcing.wholecase.WholeCase;

/** An auditor asks: which clause, where is the proof. */
@WholeCase
class ClausesInBrowserTest {

    private static final Path SHOTS = Path.of("target/screenshots");

    @LocalServerPort
    int port;

    @Autowired
    BeanFactory beans;

    @Test
    void anAuditorFollowsAClauseToItsProofAndAnElementToItsClauses() throws IOException {
        String caseNumber;
        try (CaseWalk walk = new CaseWalk(beans, CaseData.named("campus-system")).request()) {
            walk.until("recordAward");
            caseNumber = walk.caseNumber();
        }
        try (Browser browser = new Browser()) {
            Page page = browser.login(port, "auditor1", Rest.PASSWORD, "cockpit/default/#/dashboard", "text=條文對照");
            page.click("text=條文對照");
            assertThat(page.locator("clause-trace h1")).hasText("條文對照");
            assertThat(page.locator(".ct-table tbody tr")).hasCount(172);
            assertThat(row(page, "NFU-5.8.3.3c")).containsText("施行細則§4 → 現行 施行細則§7");
            shot(page, "clauses");

            page.selectOption("clause-trace select", caseNumber);
            page.waitForSelector(".ct-link:has-text('#1 ')");
            assertThat(row(page, "NFU-5.2.1").locator(".ct-link").first()).containsText("#1 ");
            page.click(".ct-choice:has-text('尚無紀錄')");
            assertThat(page.locator(".ct-table tbody tr").first()).hasClass("ct-missing");
            assertThat(row(page, "NFU-5.2.1")).hasCount(0);
            shot(page, "clauses-case");
            page.click(".ct-choice:has-text('全部')");
            row(page, "NFU-5.2.1").locator(".ct-link").first().click();
            assertThat(page.locator("dialog.ct-record")).containsText("IMS-P-018");
            assertThat(page.locator("dialog.ct-record")).containsText("雜湊值");
            shot(page, "clauses-record");
            page.click("dialog >> text=關閉");

            assertThat(new SpreadSheet(download(page, "匯出 ODS")).getSheet(0).getMaxRows())
                    .isEqualTo(173);
            String csv = new String(download(page, "匯出 CSV").readAllBytes(), StandardCharsets.UTF_8);
            assertThat(CSVFormat.RFC4180.parse(new java.io.StringReader(csv)).getRecords())
                    .hasSize(173);

            page.click("text=依流程與決策");
            page.fill("clause-trace input[type=search]", "assessRisk");
            assertThat(page.locator(".ct-table tbody tr").first()).containsText("NFU-5.3.1");
            shot(page, "clauses-elements");
            assertThat(browser.complaints).isEmpty();
        }
    }

    @Test
    void onlyWhoMayOpenCockpitGetsThePageAndOnlyOversightSeesCases() {
        String caseNumber;
        try (CaseWalk walk = new CaseWalk(beans, CaseData.named("campus-system")).request()) {
            walk.until("rateImpact");
            caseNumber = walk.caseNumber();
        }
        String rest = "http://localhost:" + port + "/camunda/api/cockpit/plugin/clauses/default/";
        try (Browser browser = new Browser()) {
            for (String user : new String[] {"unit1", "vendor-a1"}) {
                Page page = browser.login(port, user, Rest.PASSWORD, "");
                assertThat(page.request().get(rest + "sources").status())
                        .as(user)
                        .isEqualTo(403);
            }
            Page owner = browser.login(port, "owner1", Rest.PASSWORD, "cockpit/default/#/clauses", "clause-trace h1");
            assertThat(owner.request().get(rest + "cases").text()).isEqualTo("[]");
            APIResponse refused = owner.request().get(rest + "source/NFU?case=" + caseNumber);
            assertThat(refused.status()).isEqualTo(404);
            assertThat(refused.text()).contains("「案號」查無");
            assertThat(owner.request().get(rest + "source/XYZ").text()).contains("沒有這一份文件");
            assertThat(owner.request().get(rest + "source/NFU/export.pdf").text())
                    .contains("只有 ods 與 csv");
        }
    }

    @Test
    void aTaskTellsWhatItsClausesSay() {
        try (CaseWalk walk = new CaseWalk(beans, CaseData.named("campus-system")).request();
                Browser browser = new Browser()) {
            walk.until("rateImpact");
            String task = walk.open("rateImpact").task().getId();
            Page page = browser.login(port, "unit1", Rest.PASSWORD, "?task=" + task);
            page.click("text=依據條文");
            assertThat(page.locator(".cl-tab h4").first()).hasText("虎尾科技大學 IMS-P-018");
            assertThat(page.locator(".cl-tab h4").last()).hasText("臺北市委外作業指引（本案適用其他程序，供參考）");
            assertThat(page.locator(".cl-tab dt").first()).hasText("5.3.1");
            shot(page, "task-clauses");
            assertThat(browser.complaints).isEmpty();
        }
    }

    @Test
    void whoJudgesACaseReadsItsRecordsBesideTheForm() {
        try (CaseWalk walk = new CaseWalk(beans, CaseData.named("campus-system")).request();
                Browser browser = new Browser()) {
            walk.until("answerSelfCheck")
                    .first("answer", "不適用", "note", "本系統沒有對外介面")
                    .files();
            walk.until("assessRequest");
            String task = walk.open("assessRequest").task().getId();
            Page page = browser.login(port, "ims1", Rest.PASSWORD, "?task=" + task);
            page.click("text=案件紀錄");
            Locator records = page.locator(".cl-record");
            assertThat(records.first()).containsText("#");
            assertThat(records.last()).containsText("#1 ");
            records.filter(new Locator.FilterOptions().setHasText("風險"))
                    .first()
                    .locator("summary")
                    .click();
            assertThat(page.locator(".cl-record[open]")).containsText("廠商人員異動頻繁");
            shot(page, "task-records");
            page.click(".cl-record[open] summary");

            Locator answered =
                    records.filter(new Locator.FilterOptions().setHasText("自評")).last();
            answered.locator("summary").click();
            assertThat(answered.locator("dt:has-text('查核結果') + dd").first()).hasText("不適用");
            assertThat(answered).containsText("本系統沒有對外介面");
            answered.scrollIntoViewIfNeeded();
            shot(page, "task-records-checklist");
            Download file = page.waitForDownload(
                    () -> answered.locator(".cl-files a").first().click());
            assertThat(file.suggestedFilename()).isEqualTo("proof.txt");
            assertThat(browser.complaints).isEmpty();
        }
    }

    private static Locator row(Page page, String clause) {
        return page.locator(".ct-table tbody tr")
                .filter(new Locator.FilterOptions()
                        .setHas(page.locator(
                                "th:text-matches('^" + clause.replace(".", "\\\\.") + "(?![0-9a-z.-])')")));
    }

    private static InputStream download(Page page, String link) throws IOException {
        Download download = page.waitForDownload(() -> page.click("text=" + link));
        return Files.newInputStream(download.path());
    }

    private static void shot(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(SHOTS.resolve(name + ".png")));
    }
}
