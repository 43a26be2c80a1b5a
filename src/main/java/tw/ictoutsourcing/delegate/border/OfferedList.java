package tw.ictoutsourcing.delegate.border;

import tw.ictoutsourcing.engine.border.Offer;

/** A list that start forms may name as {@code valuesKey}. It only offers: whoever uses a value checks it. */
public interface OfferedList {

    String key();

    /** What the person who is logged in may choose from. */
    Offer offer();
}
