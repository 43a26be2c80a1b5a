package tw.ictoutsourcing.delegate;

import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.identity.Group;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import tw.ictoutsourcing.delegate.border.Actor;
import tw.ictoutsourcing.delegate.border.OfferedList;
import tw.ictoutsourcing.engine.border.BadInput;
import tw.ictoutsourcing.engine.border.Offer;

/** Requesting units: groups whose id begins with {@code unit-}. Called by listeners, which read without authorization. */
@Component
class Units implements OfferedList {

    private static final String PREFIX = "unit-";

    /** May file a case on behalf of a unit they do not belong to. */
    private static final Set<String> FOR_ALL = Set.of("camunda-admin", "ims-team");

    private final ObjectProvider<ProcessEngine> engine;

    record Unit(String groupId, String label) {}

    Units(ObjectProvider<ProcessEngine> engine) {
        this.engine = engine;
    }

    /**
     * The unit of a label; without a label the starter's own.
     *
     * @throws BadInput if the unit is unknown, cannot be told, or is not the starter's
     */
    Unit of(String label, String starter) {
        IdentityService groups = engine.getObject().getIdentityService();
        List<Group> own = groups.createGroupQuery().groupMember(starter).list();
        boolean named = label != null && !label.isBlank();
        List<Group> found = named ? groups.createGroupQuery().groupName(label).list() : own;
        List<Unit> units = found.stream()
                .filter(group -> group.getId().startsWith(PREFIX))
                .map(group -> new Unit(group.getId(), group.getName()))
                .toList();
        if (units.size() != 1) {
            throw new BadInput(named ? "「需求單位」查無「" + label + "」，請由單位清單選擇" : "「需求單位」為必填：您的帳號未屬於單一單位，無法自動帶入");
        }
        Unit unit = units.get(0);
        if (named && own.stream().noneMatch(group -> mayFileFor(unit, group))) {
            throw new BadInput("「需求單位」須為您所屬的單位，不接受「" + label + "」；代其他單位提出請洽IMS推動小組");
        }
        return unit;
    }

    @Override
    public String key() {
        return "ownUnits";
    }

    /** The units that the person who is logged in may file for. */
    @Override
    public Offer offer() {
        Actor actor = Actor.current();
        boolean forAll = actor.groups().stream().anyMatch(FOR_ALL::contains);
        List<Group> groups = engine.getObject()
                .getIdentityService()
                .createGroupQuery()
                .orderByGroupId()
                .asc()
                .list();
        List<Offer.Option> units = groups.stream()
                .filter(group -> group.getId().startsWith(PREFIX))
                .filter(group -> forAll || actor.units().contains(group.getId()))
                .map(group -> new Offer.Option(group.getName(), group.getName()))
                .toList();
        return new Offer(units, "您的帳號未屬於任何單位，無法提出委外申請；請洽平台管理員");
    }

    private static boolean mayFileFor(Unit unit, Group group) {
        return group.getId().equals(unit.groupId()) || FOR_ALL.contains(group.getId());
    }
}
