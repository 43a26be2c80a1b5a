package tw.ictoutsourcing.deputy;

import java.time.LocalDate;

/**
 * One person standing in for another.
 *
 * @param id of the process that registered it
 * @param firstDay first day on which it holds
 * @param lastDay last one
 */
public record Deputyship(String id, String principal, String deputy, LocalDate firstDay, LocalDate lastDay) {

    boolean holdsOn(LocalDate day) {
        return !day.isBefore(firstDay) && !day.isAfter(lastDay);
    }

    boolean overlaps(Deputyship other) {
        return !firstDay.isAfter(other.lastDay) && !lastDay.isBefore(other.firstDay);
    }
}
