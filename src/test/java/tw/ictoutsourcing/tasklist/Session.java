package tw.ictoutsourcing.tasklist;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A person's log-in session in Tasklist, as a browser would hold it. */
public class Session {

    private final HttpClient client = HttpClient.newHttpClient();
    /** Kept by hand: unlike a browser, Java sends no Secure cookie to a plain localhost. */
    private final Map<String, String> cookies = new TreeMap<>();

    private final String root;
    private boolean token = true;

    Session(int port) {
        this.root = "http://localhost:" + port + "/camunda";
    }

    static Session of(int port, String userId) throws Exception {
        return of(port, userId, TrialCase.PASSWORD);
    }

    public static Session of(int port, String userId, String password) throws Exception {
        Session session = new Session(port);
        session.send("GET", "/app/tasklist/default/", null, BodyPublishers.noBody());
        String form = "username=" + userId + "&password=" + URLEncoder.encode(password, StandardCharsets.UTF_8);
        int status = session.send(
                        "POST",
                        "/api/admin/auth/user/default/login/tasklist",
                        "application/x-www-form-urlencoded",
                        BodyPublishers.ofString(form))
                .statusCode();
        if (status != 200) {
            throw new IllegalStateException("log-in of " + userId + ": " + status);
        }
        // The session changes with the log-in, and the token with it.
        session.send("GET", "/app/tasklist/default/", null, BodyPublishers.noBody());
        return session;
    }

    public Session withoutToken() {
        token = false;
        return this;
    }

    public HttpResponse<String> json(String method, String path, String body) throws Exception {
        return send(
                method,
                "/api/tasklist/plugin/checklist/default" + path,
                "application/json",
                body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    }

    public HttpResponse<String> upload(String path, BodyPublisher content) throws Exception {
        return send("POST", "/api/tasklist/plugin/checklist/default" + path, "application/octet-stream", content);
    }

    /** @param path below {@code /camunda} */
    public HttpResponse<String> send(String method, String path, String type, BodyPublisher body)
            throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(root + path)).method(method, body);
        if (type != null) {
            request.header("Content-Type", type);
        }
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie", cookies.entrySet().stream().map(Object::toString).collect(Collectors.joining("; ")));
        }
        if (token && cookies.containsKey("XSRF-TOKEN")) {
            request.header("X-XSRF-TOKEN", cookies.get("XSRF-TOKEN"));
        }
        HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString());
        response.headers().allValues("Set-Cookie").forEach(cookie -> {
            String[] parts = cookie.split(";", 2)[0].split("=", 2);
            cookies.put(parts[0], parts[1]);
        });
        return response;
    }
}
