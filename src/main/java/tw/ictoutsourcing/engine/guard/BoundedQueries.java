package tw.ictoutsourcing.engine.guard;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives every REST query an upper bound. The engine's own limit only refuses queries that name none, which would break
 * each caller that does not know of it.
 */
class BoundedQueries extends OncePerRequestFilter {

    private static final String PARAMETER = "maxResults=";

    private final int most;

    /** @param most number of results, the engine's own limit */
    BoundedQueries(int most) {
        this.most = most;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String query = request.getQueryString() == null ? "" : request.getQueryString();
        if (query.contains(PARAMETER)) {
            chain.doFilter(request, response);
            return;
        }
        String bounded = (query.isEmpty() ? "" : query + "&") + PARAMETER + most;
        chain.doFilter(
                new HttpServletRequestWrapper(request) {
                    @Override
                    public String getQueryString() {
                        return bounded;
                    }
                },
                response);
    }
}
