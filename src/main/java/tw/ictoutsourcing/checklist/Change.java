package tw.ictoutsourcing.checklist;

import java.util.Map;

/** One item's new entries; {@code version} is the one the author saw. A null or blank value clears the field; absent fields stay. */
public record Change(String itemId, int version, Map<Field, String> values) {}
