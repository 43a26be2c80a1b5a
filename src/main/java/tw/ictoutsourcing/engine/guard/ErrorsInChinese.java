package tw.ictoutsourcing.engine.guard;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Says in Chinese what the engine's REST side refuses in English, and answers 404 where it takes something that is not
 * there (a completed task, say) for an error of its own. A filter, because the resources make up their refusals
 * themselves, and because it serves {@code /engine-rest} and the web apps alike.
 */
class ErrorsInChinese extends OncePerRequestFilter {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HeldError held = new HeldError(response);
        chain.doFilter(request, held);
        byte[] error = held.body();
        if (error.length > 0) {
            send(request, response, error);
        }
    }

    private static void send(HttpServletRequest request, HttpServletResponse response, byte[] error)
            throws IOException {
        String type = response.getContentType() == null ? "" : response.getContentType();
        byte[] body = error;
        if (type.startsWith("application/json") || type.startsWith("text/plain")) {
            ObjectNode answer = read(error);
            String path =
                    request.getRequestURI().substring(request.getContextPath().length());
            ErrorWording wording = ErrorWording.of(response.getStatus(), path, answer);
            if (wording != null) {
                answer.put("message", wording.message());
                body = JSON.writeValueAsBytes(answer);
                response.setStatus(wording.status());
                response.setContentType("application/json");
            }
        }
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private static ObjectNode read(byte[] error) {
        try {
            JsonNode read = JSON.readTree(error);
            if (read instanceof ObjectNode object) {
                return object;
            }
        } catch (IOException e) {
            // Plain text, as the JSON reader's own complaints are.
        }
        return JSON.createObjectNode().put("type", "Refused").put("message", new String(error, StandardCharsets.UTF_8));
    }
}
