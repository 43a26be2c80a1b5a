package tw.ictoutsourcing.clause;

/**
 * A provision as a document cites it, and what it is called now.
 *
 * @param since ROC date from which it reads so, or what is known of it
 * @param evidence how sure that is
 */
public record Article(String cited, String inForce, String since, String evidence) {}
