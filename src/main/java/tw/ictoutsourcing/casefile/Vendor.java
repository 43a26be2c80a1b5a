package tw.ictoutsourcing.casefile;

/**
 * A vendor as a case named it.
 *
 * @param vendorId 統一編號
 * @param contact mail address, perhaps with a name beside it; may be null
 */
public record Vendor(String vendorId, String name, String contact) {}
