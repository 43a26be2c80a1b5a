package tw.ictoutsourcing.delegate;

import java.util.List;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.identity.Group;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Requesting units: groups whose id begins with {@code unit-}. Called by listeners, which read without authorization. */
@Component
class Units {

    private static final String PREFIX = "unit-";

    private final ObjectProvider<ProcessEngine> engine;

    record Unit(String groupId, String label) {}

    Units(ObjectProvider<ProcessEngine> engine) {
        this.engine = engine;
    }

    /**
     * The unit of a label; without a label the starter's own.
     *
     * @throws BadUserRequestException in Chinese if the unit is unknown or cannot be told
     */
    Unit of(String label, String starter) {
        var groups = engine.getObject().getIdentityService();
        List<Group> found = label != null && !label.isBlank()
                ? groups.createGroupQuery().groupName(label).list()
                : groups.createGroupQuery().groupMember(starter).list();
        List<Unit> units = found.stream()
                .filter(g -> g.getId().startsWith(PREFIX))
                .map(g -> new Unit(g.getId(), g.getName()))
                .toList();
        if (units.size() != 1) {
            throw new BadUserRequestException(
                    label != null && !label.isBlank()
                            ? "需求單位（requestingUnit）：查無單位「" + label + "」，請由單位清單選擇。"
                            : "需求單位（requestingUnit）：請填寫需求單位；您的帳號未屬於單一單位，無法自動帶入。");
        }
        return units.get(0);
    }
}
