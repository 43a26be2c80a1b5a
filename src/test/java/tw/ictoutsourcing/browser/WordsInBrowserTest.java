package tw.ictoutsourcing.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Execution;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tw.ictoutsourcing.wholecase.CaseData;
import tw.ictoutsourcing.wholecase.CaseWalk;

/** The main screens of the four web apps: in Chinese, in whole, without an error. */
@InBrowser
class WordsInBrowserTest {

    @LocalServerPort
    int port;

    @Autowired
    ProcessEngine engine;

    @Autowired
    BeanFactory beans;

    private Browser browser;
    private Reader reader;
    private CaseWalk walk;
    private Page page;

    @BeforeEach
    void begin() {
        browser = new Browser();
    }

    @AfterEach
    void end() {
        if (walk != null) {
            walk.close();
            engine.getRuntimeService()
                    .createProcessInstanceQuery()
                    .rootProcessInstances()
                    .list()
                    .forEach(instance ->
                            engine.getRuntimeService().deleteProcessInstance(instance.getId(), "test over"));
        }
        browser.close();
    }

    @Test
    void tasklistIsRead() {
        caseInContract();
        logIn("tasklist", "unit1", ".tasks-list h4");
        reader.reads(page, "清單");

        page.click(".start-process-action a");
        see(".modal-content >> text=委外案件", "啟動流程");
        page.click(".modal-content >> text=委外案件");
        see(".fjs-form-field", "啟動表單");
        Locator title = page.locator(".fjs-container input.fjs-input").first();
        title.fill("案名");
        title.fill("");
        see(".fjs-form-field-error", "沒有填的欄位");
        assertThat(page.locator(".fjs-form-field-error").first()).hasText("請填寫這個欄位。");
        page.locator(".fjs-select-cross").first().dispatchEvent("mousedown");
        assertThat(page.locator(".fjs-select-display").first()).hasText("請選擇");
        page.locator(".modal-footer button", buttonSaying("關閉")).click();
        page.waitForSelector(".modal-content", Waits.GONE);

        page.locator(".tasks-list h4").first().click();
        page.waitForSelector(".task-card .fjs-form-field");
        Locator date = page.locator(".fjs-form-field-datetime input").first();
        assertThat(date).hasAttribute("placeholder", "年/月/日");
        date.click();
        page.locator(".flatpickr-calendar.open").scrollIntoViewIfNeeded();
        see(".flatpickr-calendar.open", "工作與表單");
        assertThat(page.locator(".flatpickr-weekday").first()).hasText("日");
        page.keyboard().press("Escape");
        page.click(".task-card [cam-widget-inline-field][type=datetime] >> nth=0");
        see(".uib-daypicker", "追蹤日");

        page.reload();
        page.locator(".task-filter .glyphicon-pencil").first().click();
        see(".modal-body .panel-heading", "篩選：一般");
        page.click(".modal-body .panel-heading a:has-text('條件')");
        see(".modal-body select", "篩選：條件");
        page.click(".modal-body .panel-heading a:has-text('權限')");
        see("text=要編輯讀取權限", "篩選：權限");
        fineSoFar();
    }

    @Test
    void cockpitIsRead() {
        caseInContract();
        Execution supervised = engine.getRuntimeService()
                .createExecutionQuery()
                .activityId("superviseContract")
                .singleResult();
        engine.getRuntimeService().createIncident("notification", supervised.getId(), "superviseContract", "通知信無法寄出");
        String instance = "process-instance/" + supervised.getProcessInstanceId() + "/runtime?tab=";
        logIn("cockpit", "admin1", ".dashboard");
        reader.reads(page, "儀表板");

        go("processes", "table a:has-text('履約管理')", "流程");
        page.click("table a:has-text('履約管理')");
        see(".djs-visual", "流程定義");
        page.click(".ctn-content-bottom a:has-text('異常')");
        see(".ctn-content-bottom td:has-text('通知信無法寄出')", "流程定義的異常");
        go(instance + "user-tasks-tab", ".ctn-content-bottom th:has-text('委派狀態')", "使用者工作");
        go(instance + "variables-tab", ".ctn-content-bottom td:has-text('caseNumber')", "變數");
        go(instance + "incidents-tab", ".ctn-content-bottom td:has-text('通知信無法寄出')", "異常");
        go("decisions", "table a:has-text('決標關卡')", "決策");
        page.click("table a:has-text('決標關卡')");
        see(".dmn-decision-table-container", "決策定義");
        go("tasks", ".task-dashboard, .tasks-dashboard, h1:has-text('依群組統計')", "人工工作");
        go("repository", "text=acceptance-gate.dmn", "部署");
        page.click("text=acceptance-gate.dmn");
        see(".definitions td:has-text('acceptance-gate')", "部署的資源");
        go("batch", "text=沒有執行中的批次", "批次");
        fineSoFar();
    }

    @Test
    void adminIsRead() {
        logIn("admin", "admin1", "text=管理授權");
        reader.reads(page, "儀表板");
        go("users", "td a:has-text('unit1')", "使用者");
        go("users/unit1?tab=profile", "input[name=firstName], #inputFirstname", "個人資料");
        go("users/unit1?tab=account", "text=解除鎖定", "帳號");
        go("users/unit1?tab=groups", "td:has-text('教務處')", "使用者的群組");
        go("user-create", "text=建立新使用者", "建立使用者");
        go("groups", "td:has-text('權責主管')", "群組");
        go("group-create", "text=建立新群組", "建立群組");
        go("authorization?resource=0", "td:has-text('cockpit')", "授權");
        page.click("text=建立新授權");
        see("tr select", "建立授權");
        go("tenants", "text=找不到租戶", "租戶");
        go("system?section=system-settings-general", "text=執行正常", "系統");
        fineSoFar();
    }

    @Test
    void welcomeIsRead() {
        logIn("welcome", "manager1", "text=編輯個人資料");
        reader.reads(page, "首頁");
        page.click("text=編輯個人資料");
        see("input[name=firstName]", "編輯個人資料");
        page.click("text=取消");
        page.click("text=變更密碼");
        see("input[type=password]", "變更密碼");
        fineSoFar();
    }

    /** Everybody has done the usual until the contract runs. */
    private void caseInContract() {
        walk = new CaseWalk(beans, CaseData.named("campus-system")).request();
        walk.until("superviseContract");
    }

    private void logIn(String app, String user, String seen) {
        reader = new Reader(app);
        page = browser.knock(port, app + "/default/#/");
        assertThat(page).hasTitle(Pattern.compile("^資通業務委外管理 .+"));
        assertThat(page.locator(".own-login-help")).hasText("沒有帳號或無法登入，請洽貴機關的平台管理員。");
        assertThat(page.locator(".ce-eol-banner")).isHidden();
        reader.reads(page, "登入");
        browser.enter(page, user, InBrowser.PASSWORD);
        page.waitForSelector(seen);
    }

    private void go(String place, String seen, String screen) {
        page.evaluate("place => { location.hash = '#/' + place; }", place);
        see(seen, screen);
    }

    private void see(String seen, String screen) {
        page.locator(seen).first().waitFor();
        reader.reads(page, screen);
    }

    private void fineSoFar() {
        assertThat(reader.faults).isEmpty();
        assertThat(browser.complaints).isEmpty();
    }

    private static Page.LocatorOptions buttonSaying(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }
}
