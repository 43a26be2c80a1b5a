package tw.ictoutsourcing.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** The texts of one web app in one language, by key. */
public final class Locale {

    public static final String[] APPS = {"tasklist", "cockpit", "admin", "welcome"};

    private static final String PLACE = "/META-INF/resources/webjars/camunda/app/";

    private Locale() {}

    /** What the app shows, without the names of days and months. */
    public static Map<String, String> labels(String app, String language) {
        Map<String, String> labels = new TreeMap<>();
        read(app, language)
                .path("labels")
                .fields()
                .forEachRemaining(
                        label -> labels.put(label.getKey(), label.getValue().asText()));
        return labels;
    }

    static JsonNode read(String app, String language) {
        try {
            String text = text(app + "/locales/" + language + ".json");
            return new ObjectMapper().readTree(text.replace("\uFEFF", ""));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(String file) throws IOException {
        try (InputStream in = Locale.class.getResourceAsStream(PLACE + file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
