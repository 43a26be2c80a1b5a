package tw.ictoutsourcing.incident;

/**
 * How long a deadline is.
 *
 * @param minutes from start to deadline
 * @param warnMinutes how long before the deadline somebody is warned
 * @param clause what it rests on
 */
public record Period(ClockKind kind, int minutes, int warnMinutes, String clause) {}
