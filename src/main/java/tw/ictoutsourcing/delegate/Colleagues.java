package tw.ictoutsourcing.delegate;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import tw.ictoutsourcing.delegate.border.Actor;
import tw.ictoutsourcing.delegate.border.OfferedList;
import tw.ictoutsourcing.engine.border.Offer;

/** Whom somebody may name as deputy: the agency's people one of theirs, a vendor's people one of the same vendor. */
@Component
class Colleagues implements OfferedList {

    private static final String VENDOR = "vendor";

    private final ObjectProvider<ProcessEngine> engine;
    private final EngineReads reads;

    Colleagues(ObjectProvider<ProcessEngine> engine, EngineReads reads) {
        this.engine = engine;
        this.reads = reads;
    }

    @Override
    public String key() {
        return "colleagues";
    }

    @Override
    public Offer offer() {
        Actor actor = Actor.current();
        // A vendor may not read accounts, but may choose among its own.
        List<Offer.Option> people = reads.asProduct(() -> of(actor)).stream()
                .map(user -> new Offer.Option(name(user) + "（" + user.getId() + "）", user.getId()))
                .toList();
        return new Offer(people, "目前沒有可以代理的同事帳號；請洽平台管理員");
    }

    /** Whether the one may stand in for the other. */
    boolean are(String person, String other) {
        Set<String> vendors = vendorsOf(person);
        return exists(other) && vendors.equals(vendorsOf(other));
    }

    private List<User> of(Actor actor) {
        IdentityService identities = engine.getObject().getIdentityService();
        Set<String> outsiders = new HashSet<>();
        identities.createUserQuery().memberOfGroup(VENDOR).list().forEach(user -> outsiders.add(user.getId()));
        List<User> all = actor.isVendor()
                ? actor.vendorIds().stream()
                        .flatMap(id -> identities.createUserQuery().memberOfGroup(VENDOR + "-" + id).list().stream())
                        .toList()
                : identities.createUserQuery().orderByUserId().asc().list().stream()
                        .filter(user -> !outsiders.contains(user.getId()))
                        .toList();
        return all.stream().filter(user -> !user.getId().equals(actor.id())).toList();
    }

    private boolean exists(String user) {
        return engine.getObject()
                        .getIdentityService()
                        .createUserQuery()
                        .userId(user)
                        .count()
                > 0;
    }

    /** Empty for the agency's own people. */
    private Set<String> vendorsOf(String user) {
        Set<String> vendors = new HashSet<>();
        engine.getObject().getIdentityService().createGroupQuery().groupMember(user).list().stream()
                .map(Group::getId)
                .filter(group -> group.equals(VENDOR) || group.startsWith(VENDOR + "-"))
                .forEach(vendors::add);
        return vendors;
    }

    /** Surname first: accounts keep it as first name, for the web apps show that first. */
    String name(String user) {
        User found = engine.getObject()
                .getIdentityService()
                .createUserQuery()
                .userId(user)
                .singleResult();
        return found == null ? user : name(found);
    }

    private static String name(User user) {
        String name = text(user.getFirstName()) + text(user.getLastName());
        return name.isBlank() ? user.getId() : name;
    }

    private static String text(String part) {
        return part == null ? "" : part.strip();
    }
}
