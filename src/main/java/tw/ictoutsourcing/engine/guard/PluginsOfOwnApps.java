package tw.ictoutsourcing.engine.guard;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.webapp.impl.security.auth.AuthenticationUtil;
import org.camunda.bpm.webapp.impl.security.auth.Authentications;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The resources behind Cockpit and Admin answer whoever is logged in to any web app, and leave it to each of them to
 * check. Here they open only to people who may open the app.
 */
class PluginsOfOwnApps extends OncePerRequestFilter {

    /** Scripts and styles are part of the log-in page. */
    private static final Pattern PLUGIN =
            Pattern.compile("/camunda/api/+(cockpit|admin)/+plugin/+[^/]+/+(?!static/).*");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String path = request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo());
        Matcher plugin = PLUGIN.matcher(path);
        if (plugin.matches() && !mayOpen(plugin.group(1), request.getSession(false))) {
            Refusals.send(response, HttpServletResponse.SC_FORBIDDEN, "您無權使用此功能");
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean mayOpen(String app, HttpSession session) {
        Authentications logins = session == null ? null : AuthenticationUtil.getAuthsFromSession(session);
        return logins != null && logins.getAuthentications().stream().anyMatch(login -> login.isAuthorizedForApp(app));
    }
}
