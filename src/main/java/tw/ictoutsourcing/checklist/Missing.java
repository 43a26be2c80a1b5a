package tw.ictoutsourcing.checklist;

/** One thing that keeps a checklist from being sent; {@code itemId} is null where it concerns the whole list. */
public record Missing(String itemId, String message) {}
