package tw.ictoutsourcing.engine.guard;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/** The engine holds a whole request in memory. Nothing it is rightly sent, models included, comes near this size. */
class BoundedBodies extends OncePerRequestFilter {

    private static final DataSize MOST = DataSize.ofMegabytes(10);

    /** Read and dropped, so that the sender hears the refusal instead of a broken connection. */
    private static final DataSize DRAINED = DataSize.ofMegabytes(64);

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getContentLengthLong() <= MOST.toBytes()) {
            chain.doFilter(request, response);
            return;
        }
        request.getInputStream().skip(DRAINED.toBytes());
        Refusals.send(
                response,
                HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE,
                "送出的內容超過 " + MOST.toMegabytes() + " MB 上限；檔案請由佐證欄上傳");
    }
}
