package tw.ictoutsourcing.cockpit;

import java.util.List;
import tw.ictoutsourcing.clause.Article;
import tw.ictoutsourcing.clause.Place;

/**
 * One line of the page.
 *
 * @param standing 有紀錄, 尚無紀錄, 本案不適用, 已落實 (no case chosen), 用語或參考 (nothing to prove) or 無落實處
 * @param note why nothing has to implement it; null otherwise
 * @param proofs records of the case; empty if none was chosen
 */
public record TracedClause(
        String id,
        String number,
        String phase,
        String kind,
        String requirement,
        String question,
        String appliesTo,
        List<Article> articles,
        List<Place> places,
        String note,
        List<Evidence> proofs,
        String standing) {

    /** @param recordedAt ISO date and time */
    public record Evidence(int sequence, String title, String formCode, String actor, String recordedAt) {}
}
