package tw.ictoutsourcing.clause;

import java.util.List;

/**
 * One statement of a source document, in our own words.
 *
 * @param id e.g. {@code NFU-5.8.1.3b}; a letter or number at its end tells further statements of the same clause
 * @param source NFU, WRATB, NCCST, LYGSH or TPE
 * @param number as the document numbers it
 * @param form code or name of the form it asks for, empty if none
 * @param appliesTo {@code ;} any of, {@code &} all of, empty always
 * @param question yes is the good answer, unless {@code scopeQuestion}: then yes means that it applies; may be empty
 * @param cites keys of {@link Article}s
 */
public record Clause(
        String id,
        String source,
        String number,
        String phase,
        String role,
        String kind,
        String form,
        String appliesTo,
        String requirement,
        String question,
        boolean scopeQuestion,
        List<String> cites) {}
