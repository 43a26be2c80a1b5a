package tw.ictoutsourcing.clause;

/**
 * A clause that no diagram or table names: a term, a reference, a title.
 *
 * @param place address of where the term or fact is used; empty if it is only information
 * @param reason why it stands there, or why nothing has to implement it
 */
public record Mark(String clause, String place, String reason) {}
