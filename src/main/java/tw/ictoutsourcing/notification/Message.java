package tw.ictoutsourcing.notification;

import java.util.List;

/**
 * A notification to one circle of people.
 *
 * @param caseNumber may be null
 * @param to mail addresses; empty if nobody of the circle has one
 * @param recipient label of the circle, e.g. IMS推動小組
 * @param template name of the template it was written from
 */
public record Message(
        String caseNumber, List<String> to, String recipient, String template, String subject, String body) {}
