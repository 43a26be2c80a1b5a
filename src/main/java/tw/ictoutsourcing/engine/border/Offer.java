package tw.ictoutsourcing.engine.border;

import java.util.List;

/**
 * What a user may choose from in a start form.
 *
 * @param options in the order shown
 * @param whenEmpty the hint in place of an empty list, in Chinese: what would appear and what to do
 */
public record Offer(List<Option> options, String whenEmpty) {

    /** One choice: what people read, and what is submitted. */
    public record Option(String label, String value) {}
}
