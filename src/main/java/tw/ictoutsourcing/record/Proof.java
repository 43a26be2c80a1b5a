package tw.ictoutsourcing.record;

import java.time.OffsetDateTime;
import java.util.List;

/**
 * A record as an auditor reads it.
 *
 * @param elementId step that made it, null if none
 * @param clauses ids that it answers by itself
 * @param decisions which led here
 * @param content JSON
 */
public record Proof(
        int sequence,
        String type,
        String formCode,
        String title,
        String actor,
        OffsetDateTime recordedAt,
        String elementId,
        List<String> clauses,
        List<Decided> decisions,
        String content,
        String hash) {

    /** Whether only the directory is left of it. */
    public boolean disposed() {
        return Disposals.TOMBSTONE.equals(content);
    }
}
