package tw.ictoutsourcing.engine.guard;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Says no in the shape that the engine's REST side uses, so that the web apps show the message. */
final class Refusals {

    private Refusals() {}

    /** @param message in Chinese, without quotation marks */
    static void send(HttpServletResponse response, int status, String message) throws IOException {
        response.setStatus(status);
        response.setContentType("application/json");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getWriter().write("{\"type\":\"Refused\",\"message\":\"" + message + "\"}");
    }
}
