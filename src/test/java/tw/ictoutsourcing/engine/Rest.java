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
import java.util.List;
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
    private final String password;

    public Rest(int port) {
        this(port, PASSWORD);
    }

    public Rest(int port, String password) {
        this.root = "http://127.0.0.1:" + port;
        this.password = password;
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
        return deploy(user, Map.of(file, content));
    }

    /** @param files contents by resource name */
    public Answer deploy(String user, Map<String, String> files) {
        StringBuilder body =
                new StringBuilder("--b\r\nContent-Disposition: form-data; name=\"deployment-name\"\r\n\r\nedited\r\n");
        files.forEach((file, content) -> body.append("--b\r\nContent-Disposition: form-data; name=\"")
                .append(file)
                .append("\"; filename=\"")
                .append(file)
                .append("\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .append(content)
                .append("\r\n"));
        return send(
                user,
                "/engine-rest/deployment/create",
                "POST",
                HttpRequest.BodyPublishers.ofString(body + "--b--\r\n"),
                "multipart/form-data; boundary=b");
    }

    /** A file as a variable or attachment. */
    public Answer upload(String user, String path, String file, byte[] content) {
        byte[] head = ("--b\r\nContent-Disposition: form-data; name=\"data\"; filename=\"" + file
                        + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8);
        byte[] tail = "\r\n--b--\r\n".getBytes(StandardCharsets.UTF_8);
        return send(
                user,
                path,
                "POST",
                HttpRequest.BodyPublishers.ofByteArrays(List.of(head, content, tail)),
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
            String login = Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
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
