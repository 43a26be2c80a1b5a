package tw.ictoutsourcing.engine.guard;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives a page the nonce of its own Content-Security-Policy. The web app of 7.24.0 keeps the nonce in the servlet
 * context, where the next request replaces it: a page then carries another request's nonce, and stays blank.
 */
class PageNonce extends OncePerRequestFilter {

    private static final Pattern IN_HEADER = Pattern.compile("'nonce-([^']+)'");
    private static final Pattern IN_PAGE = Pattern.compile("nonce=\"[^\"]*\"");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(request, new OwnNonce(response));
    }

    private static final class OwnNonce extends HttpServletResponseWrapper {

        OwnNonce(HttpServletResponse response) {
            super(response);
        }

        @Override
        public PrintWriter getWriter() throws IOException {
            return new PrintWriter(super.getWriter()) {
                @Override
                public void write(String text) {
                    super.write(withOwnNonce(text));
                }
            };
        }

        private String withOwnNonce(String page) {
            String policy = getHeader("Content-Security-Policy");
            Matcher nonce = IN_HEADER.matcher(policy == null ? "" : policy);
            return nonce.find() ? IN_PAGE.matcher(page).replaceAll("nonce=\"" + nonce.group(1) + "\"") : page;
        }
    }
}
