package tw.ictoutsourcing.wholecase;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;

/** One person per role, as in the trial; made where the application has none, as on PostgreSQL. */
public final class People {

    private static final Map<String, List<String>> GROUPS = new LinkedHashMap<>();

    static {
        GROUPS.put("unit1", List.of("requesting-unit", "unit-academic"));
        GROUPS.put("unit2", List.of("requesting-unit", "unit-secretariat"));
        GROUPS.put("unit3", List.of("requesting-unit", "unit-personnel"));
        GROUPS.put("unit4", List.of("requesting-unit", "unit-it"));
        GROUPS.put("ims1", List.of("ims-team"));
        GROUPS.put("ims2", List.of("ims-team"));
        GROUPS.put("chief1", List.of("approver"));
        GROUPS.put("ciso1", List.of("ciso"));
        GROUPS.put("procurement1", List.of("procurement"));
        GROUPS.put("sysadmin1", List.of("system-admin"));
        GROUPS.put("auditor1", List.of("auditor"));
        GROUPS.put("manager1", List.of("manager"));
        GROUPS.put("owner1", List.of("process-owner"));
        GROUPS.put("vendor-a1", List.of("vendor", "vendor-90000001"));
        GROUPS.put("vendor-b1", List.of("vendor", "vendor-90000017"));
    }

    private static final Map<String, String> UNITS =
            Map.of("教務處", "unit-academic", "秘書室", "unit-secretariat", "人事處", "unit-personnel", "資訊組", "unit-it");

    private final ProcessEngine engine;
    private final IdentityService identities;

    People(ProcessEngine engine) {
        this.engine = engine;
        this.identities = engine.getIdentityService();
        UNITS.forEach((name, id) -> group(id, name));
        GROUPS.forEach(this::person);
    }

    /** Does the work logged in as the user, as the web apps do it. */
    public <T> T as(String user, Supplier<T> work) {
        identities.setAuthentication(user, GROUPS.get(user));
        try {
            return work.get();
        } finally {
            identities.clearAuthentication();
        }
    }

    static List<String> groupsOf(String user) {
        return GROUPS.get(user);
    }

    /** Who files for this unit. */
    String ofUnit(Object label) {
        return inGroup(UNITS.get(label));
    }

    static String ofVendor(String vendorId) {
        return inGroup("vendor-" + vendorId);
    }

    /** Whose work a task is: its assignee, else the first person of its group. */
    String responsible(Task task) {
        if (task.getAssignee() != null) {
            return task.getAssignee();
        }
        return engine.getTaskService().getIdentityLinksForTask(task.getId()).stream()
                .filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType()) && link.getGroupId() != null)
                .map(IdentityLink::getGroupId)
                .findFirst()
                .map(People::inGroup)
                .orElseThrow(() -> new AssertionError("工作「" + task.getName() + "」沒有承辦人也沒有群組"));
    }

    private static String inGroup(String group) {
        return GROUPS.entrySet().stream()
                .filter(person -> person.getValue().contains(group))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow(() -> new AssertionError("群組「" + group + "」沒有人"));
    }

    private void person(String id, List<String> groups) {
        if (identities.createUserQuery().userId(id).count() > 0) {
            return;
        }
        User user = identities.newUser(id);
        user.setLastName(id);
        user.setEmail(id + "@trial.invalid");
        identities.saveUser(user);
        for (String group : groups) {
            group(group, group);
            identities.createMembership(id, group);
        }
    }

    private void group(String id, String name) {
        if (identities.createGroupQuery().groupId(id).count() == 0) {
            Group group = identities.newGroup(id);
            group.setName(name);
            identities.saveGroup(group);
        }
    }
}
