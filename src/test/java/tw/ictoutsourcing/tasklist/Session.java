package tw.ictoutsourcing.tasklist;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;

/** A person's log-in session in Tasklist, as a browser would hold it. */
class Session {

    private final CookieManager cookies = new CookieManager();
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final String root;
    private boolean token = true;

    Session(int port) {
        this.root = "http://localhost:" + port + "/camunda";
    }

    static Session of(int port, String userId) throws Exception {
        Session session = new Session(port);
        session.send("GET", "/app/tasklist/default/", null, BodyPublishers.noBody());
        String form =
                "username=" + userId + "&password=" + URLEncoder.encode(TrialCase.PASSWORD, StandardCharsets.UTF_8);
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

    Session withoutToken() {
        token = false;
        return this;
    }

    HttpResponse<String> json(String method, String path, String body) throws Exception {
        return send(
                method,
                "/api/tasklist/plugin/checklist/default" + path,
                "application/json",
                body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    }

    HttpResponse<String> upload(String path, BodyPublisher content) throws Exception {
        return send("POST", "/api/tasklist/plugin/checklist/default" + path, "application/octet-stream", content);
    }

    private HttpResponse<String> send(String method, String path, String type, BodyPublisher body)
            throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(root + path)).method(method, body);
        if (type != null) {
            request.header("Content-Type", type);
        }
        cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> token && cookie.getName().equals("XSRF-TOKEN"))
                .findFirst()
                .ifPresent(cookie -> request.header("X-XSRF-TOKEN", cookie.getValue()));
        return client.send(request.build(), BodyHandlers.ofString());
    }
}
