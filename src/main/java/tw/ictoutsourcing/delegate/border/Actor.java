package tw.ictoutsourcing.delegate.border;

import java.util.List;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;

/**
 * Who is logged in.
 *
 * @param id null for the system (timers, jobs, imports), which may do anything
 */
public record Actor(String id, List<String> groups) {

    private static final String UNIT = "unit-";
    private static final String VENDOR = "vendor-";

    public static Actor current() {
        Authentication login = Context.getCommandContext().getAuthentication();
        boolean person = login != null && login.getUserId() != null;
        return new Actor(
                person ? login.getUserId() : null,
                person && login.getGroupIds() != null ? login.getGroupIds() : List.of());
    }

    public boolean isSystem() {
        return id == null;
    }

    public boolean isVendor() {
        return groups.contains("vendor") || !vendorIds().isEmpty();
    }

    /** 統一編號 of the vendors this person acts for. */
    public List<String> vendorIds() {
        return groups.stream()
                .filter(group -> group.startsWith(VENDOR))
                .map(group -> group.substring(VENDOR.length()))
                .toList();
    }

    public List<String> units() {
        return groups.stream().filter(group -> group.startsWith(UNIT)).toList();
    }

    /** Whether the person stands for units only, and so sees no case of another. */
    public boolean isOfUnit() {
        return !isSystem()
                && groups.stream().allMatch(group -> group.equals("requesting-unit") || group.startsWith(UNIT));
    }
}
