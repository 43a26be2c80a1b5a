package tw.ictoutsourcing.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/** Talks HTTP to the running application; user null means nobody. */
public class Rest {

    public static final String PASSWORD = "Trial-of-the-case-1";
    private static final ObjectMapper JSON = new ObjectMapper();

    public record Answer(int status, String text) {
        public JsonNode json() {
            try {
                return JSON.readTree(text);
            } catch (IOException e) {
                throw new IllegalStateException(text, e);
            }
        }
    }

    private final HttpClient client = HttpClient.newHttpClient();
    private final String root;

    public Rest(int port) {
        root = "http://127.0.0.1:" + port;
    }

    public Answer get(String user, String path) {
        return send(user, path, "GET", HttpRequest.BodyPublishers.noBody(), "application/json");
    }

    public Answer post(String user, String path, Object body) {
        return send(user, path, "POST", json(body), "application/json");
    }

    public Answer put(String user, String path, Object body) {
        return send(user, path, "PUT", json(body), "application/json");
    }

    public Answer delete(String user, String path) {
        return send(user, path, "DELETE", HttpRequest.BodyPublishers.noBody(), "application/json");
    }

    public Answer deploy(String user, String file, String content) {
        String body = "--b\r\nContent-Disposition: form-data; name=\"deployment-name\"\r\n\r\nedited\r\n"
                + "--b\r\nContent-Disposition: form-data; name=\"data\"; filename=\"" + file
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n" + content + "\r\n--b--\r\n";
        return send(
                user,
                "/engine-rest/deployment/create",
                "POST",
                HttpRequest.BodyPublishers.ofString(body),
                "multipart/form-data; boundary=b");
    }

    /** {"variables": …} with plain values; lists go as Json, the way Tasklist sends them. */
    public static Map<String, Object> variables(Map<String, ?> values) {
        Map<String, Object> typed = new LinkedHashMap<>();
        values.forEach((name, value) -> {
            boolean structured = value instanceof Iterable<?>;
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("value", structured ? text(value) : value);
            if (structured) {
                one.put("type", "Json");
            }
            typed.put(name, one);
        });
        return Map.of("variables", typed);
    }

    private Answer send(String user, String path, String method, HttpRequest.BodyPublisher body, String type) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(root + path))
                .header("Content-Type", type)
                .method(method, body);
        if (user != null) {
            String login = Base64.getEncoder().encodeToString((user + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8));
            request.header("Authorization", "Basic " + login);
        }
        try {
            HttpResponse<String> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(answer.statusCode(), answer.body());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(path, e);
        }
    }

    private static HttpRequest.BodyPublisher json(Object body) {
        return HttpRequest.BodyPublishers.ofString(text(body));
    }

    private static String text(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (IOException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
