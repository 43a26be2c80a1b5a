package tw.ictoutsourcing.engine.guard;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The web app's first-run set-up lets anyone create an administrator while there is none (CVE-2026-77226, not fixed in
 * the public 7.24.0). Here the first administrator comes from the configuration, so set-up never answers.
 */
class SetupFilter extends OncePerRequestFilter {

    private static final Pattern SETUP = Pattern.compile("/camunda/(api/admin/setup|app/admin/([^/]+/)?setup)(/.*)?");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        // The container's decoded and normalised path: %73etup, //setup and ;x=y are no way around.
        String path = (request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo()))
                .replaceAll("/+", "/");
        if (SETUP.matcher(path).matches()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else {
            chain.doFilter(request, response);
        }
    }
}
