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
 * Every web app asks at first who is logged in. The original answers 404 where nobody is, which each browser logs as an
 * error of the log-in page; an empty answer says the same, and the apps take anything but 200 for it.
 */
class NobodyYet extends OncePerRequestFilter {

    private static final Pattern WHO = Pattern.compile("/camunda/api/admin/auth/user/([^/]+)");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String path = request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo());
        Matcher who = WHO.matcher(path);
        if (request.getMethod().equals("GET")
                && who.matches()
                && !isLoggedIn(request.getSession(false), who.group(1))) {
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean isLoggedIn(HttpSession session, String engine) {
        Authentications logins = session == null ? null : AuthenticationUtil.getAuthsFromSession(session);
        return logins != null && logins.hasAuthenticationForProcessEngine(engine);
    }
}
