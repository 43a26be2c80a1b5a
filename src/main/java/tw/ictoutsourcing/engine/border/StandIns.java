package tw.ictoutsourcing.engine.border;

import java.util.List;
import java.util.Optional;

/** Who stands in for whom today. Asked with every request: must not cost a query each time. */
public interface StandIns {

    /** Whom this person stands in for. */
    List<String> principalsOf(String user);

    /** Who stands in for this person. */
    Optional<String> deputyOf(String user);
}
