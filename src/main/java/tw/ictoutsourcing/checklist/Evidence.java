package tw.ictoutsourcing.checklist;

import java.time.Instant;

/** A file that proves something; its content stays in {@link EvidenceStore}. Size in bytes, sha256 in lower-case hexadecimal. */
public record Evidence(
        String id,
        String itemId,
        String fileName,
        String mediaType,
        long size,
        String sha256,
        String uploadedBy,
        Instant uploadedAt) {}
