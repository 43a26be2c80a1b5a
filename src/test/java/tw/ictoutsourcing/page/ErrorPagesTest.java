package tw.ictoutsourcing.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import tw.ictoutsourcing.wholecase.WholeCase;

/** What somebody sees who went where nothing is, may not go, or met a fault of ours. */
@WholeCase
class ErrorPagesTest {

    @LocalServerPort
    int port;

    @ParameterizedTest
    @CsvSource({"401, 請先登入", "403, 沒有權限", "404, 找不到頁面", "500, 系統發生錯誤", "503, 系統發生錯誤", "400, 無法處理這個要求", "405, 無法處理這個要求"})
    void everyErrorHasAPageInChineseWithAWayBackAndSomebodyToAsk(int status, String title) throws Exception {
        var request = new MockHttpServletRequest();
        request.setContextPath("/outsourcing");
        var response = new MockHttpServletResponse();
        new ErrorPages("資訊組 <分機 1234>")
                .resolveErrorView(request, HttpStatus.valueOf(status), Map.of())
                .getView()
                .render(Map.of(), request, response);
        assertThat(response.getContentAsString())
                .contains(
                        "<h1>" + title + "</h1>",
                        "<a class=\"back\" href=\"/outsourcing/camunda/app/tasklist/default/\">",
                        "資訊組 &lt;分機 1234&gt;",
                        "代碼 " + status)
                .doesNotContain("${");
        assertThat(response.getContentType()).isEqualTo("text/html;charset=UTF-8");
    }

    @ParameterizedTest
    @CsvSource({"/nothing", "/camunda/nothing", "/camunda/app/admin/default/setup/", "/camunda/app/tasklist/nothing.js"
    })
    void aBrowserGetsThePageAndAProgramJson(String path) throws Exception {
        HttpResponse<String> page = get(path, "text/html,application/xhtml+xml,*/*;q=0.8");
        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).contains("找不到頁面", "回工作清單").doesNotContain("Whitelabel", "Exception");
        HttpResponse<String> json = get(path, "application/json");
        assertThat(json.statusCode()).isEqualTo(404);
        assertThat(json.headers().firstValue("Content-Type")).hasValue("application/json");
    }

    @Test
    void whoCannotLogInIsToldWhomToAsk() throws Exception {
        HttpResponse<String> answer = get("/contact", "*/*");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/plain;charset=UTF-8");
        assertThat(answer.body()).isEqualTo("貴機關的平台管理員");
    }

    private HttpResponse<String> get(String path, String accept) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Accept", accept)
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }
}
