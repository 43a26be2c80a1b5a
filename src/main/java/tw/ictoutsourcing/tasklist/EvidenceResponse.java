package tw.ictoutsourcing.tasklist;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import tw.ictoutsourcing.checklist.Evidence;
import tw.ictoutsourcing.checklist.EvidenceStore;

/** An evidence file as a download. Vendors choose its content, so a browser must neither guess its type nor show it in our origin. */
class EvidenceResponse {

    private EvidenceResponse() {}

    static Response of(EvidenceStore store, Evidence file) {
        String name = URLEncoder.encode(file.fileName(), StandardCharsets.UTF_8).replace("+", "%20");
        return Response.ok((StreamingOutput) target -> store.read(file, target), file.mediaType())
                .header("Content-Disposition", "attachment; filename*=UTF-8''" + name)
                .header("Content-Length", file.size())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header("Cache-Control", "private, no-store")
                .build();
    }
}
