package tw.ictoutsourcing.notification;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/**
 * Texts of notifications: {@code notifications/<name>.md}, first line {@code 主旨：…}, then the body, with
 * {@code ${name}} where a value goes.
 */
@Component
public class Templates {

    private static final String SUBJECT = "主旨：";
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{\\s*([^}]*?)\\s*}");

    private final Map<String, String> texts = new ConcurrentHashMap<>();

    /** A filled-in template. */
    public record Text(String subject, String body) {}

    /** Where values come from. */
    public interface Values {
        boolean has(String name);

        Object get(String name);
    }

    /**
     * Fills in a template.
     *
     * @throws IllegalArgumentException in Chinese if there is no such template, or it names a value that is not there
     */
    public Text write(String template, Values values) {
        String text = texts.computeIfAbsent(template, Templates::load);
        int end = text.indexOf('\n');
        String subject = text.substring(SUBJECT.length(), end);
        return new Text(
                // A line break in a value must not start another mail header.
                fill(template, subject, values).replaceAll("\\s+", " ").strip(),
                fill(template, text.substring(end), values).strip() + "\n");
    }

    private static String fill(String template, String text, Values values) {
        return PLACEHOLDER.matcher(text).replaceAll(found -> {
            String name = found.group(1);
            if (!values.has(name)) {
                throw new IllegalArgumentException("通知範本「" + template + "」：查無「${" + name + "}」的值，請確認名稱，或於流程中先產生此變數。");
            }
            return Matcher.quoteReplacement(Wording.of(values.get(name)));
        });
    }

    private static String load(String template) {
        if (!template.matches("[a-z0-9-]+")) {
            throw new IllegalArgumentException("通知範本名稱「" + template + "」不合規則：只可用小寫英文、數字與連字號。");
        }
        Resource resource = new ClassPathResource("notifications/" + template + ".md");
        if (!resource.exists()) {
            throw new IllegalArgumentException("查無通知範本「" + template + "」（notifications/" + template + ".md）。");
        }
        try {
            String text = resource.getContentAsString(StandardCharsets.UTF_8).replace("\r\n", "\n");
            if (!text.startsWith(SUBJECT) || !text.contains("\n")) {
                throw new IllegalArgumentException("通知範本「" + template + "」的第一行須為「主旨：…」，其後為內文。");
            }
            return text;
        } catch (IOException e) {
            throw new IllegalArgumentException("通知範本「" + template + "」無法讀取：" + e.getMessage(), e);
        }
    }
}
