package tw.ictoutsourcing.page;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.chrono.MinguoDate;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.web.servlet.error.ErrorViewResolver;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;
import org.springframework.web.util.HtmlUtils;

/** A browser gets a page in Chinese with a way back; whoever asks for JSON keeps getting JSON. */
@Component
class ErrorPages implements ErrorViewResolver {

    private static final Map<Integer, Said> BY_STATUS = Map.of(
            401, new Said("請先登入", "這個頁面要登入後才能使用，或您的連線已經逾時。"),
            403, new Said("沒有權限", "您的帳號不能使用這個頁面。"),
            404, new Said("找不到頁面", "網址可能有誤，或內容已經移走。"));

    private static final Said REFUSED = new Said("無法處理這個要求", "送出的內容不完整或不被接受，請返回後再試一次。");
    private static final Said FAILED = new Said("系統發生錯誤", "剛才的操作沒有完成，請稍後再試一次。");

    private final String page;
    private final String contact;

    ErrorPages(@Value("${outsourcing.contact}") String contact) {
        this.contact = contact;
        try {
            page = new ClassPathResource("pages/error.html").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public ModelAndView resolveErrorView(HttpServletRequest request, HttpStatus status, Map<String, Object> model) {
        Said said = BY_STATUS.getOrDefault(status.value(), status.is5xxServerError() ? FAILED : REFUSED);
        String html = page.replace("${title}", said.title())
                .replace("${advice}", said.advice())
                .replace("${contact}", HtmlUtils.htmlEscape(contact))
                .replace("${status}", String.valueOf(status.value()))
                .replace("${time}", now())
                .replace("${root}", request.getContextPath());
        View view = (values, asked, response) -> {
            response.setContentType("text/html;charset=UTF-8");
            response.getWriter().write(html);
        };
        return new ModelAndView(view);
    }

    private static String now() {
        LocalDateTime now = LocalDateTime.now();
        return DateTimeFormatter.ofPattern("yyy/MM/dd").format(MinguoDate.from(now))
                + DateTimeFormatter.ofPattern(" HH:mm").format(now);
    }

    private record Said(String title, String advice) {}
}
