package tw.ictoutsourcing.engine.border;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.impl.identity.Authentication;

/** Somebody who stands in for others, and for that time has their groups too. */
class StandInLogin extends Authentication {

    private final Set<String> own;
    private final Map<String, List<String>> lent;

    /** @param lent groups of each principal */
    StandInLogin(Authentication login, Map<String, List<String>> lent) {
        super(login.getUserId(), all(login.getGroupIds(), lent), login.getTenantIds());
        this.own = Set.copyOf(login.getGroupIds());
        this.lent = lent;
    }

    boolean hasOwn(String group) {
        return own.contains(group);
    }

    /** Everyone this person stands in for, with their groups. */
    Map<String, List<String>> lent() {
        return lent;
    }

    private static List<String> all(List<String> own, Map<String, List<String>> lent) {
        Set<String> all = new LinkedHashSet<>(own);
        lent.values().forEach(all::addAll);
        return new ArrayList<>(all);
    }
}
