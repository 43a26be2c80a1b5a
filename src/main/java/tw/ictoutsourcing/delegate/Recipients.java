package tw.ictoutsourcing.delegate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import tw.ictoutsourcing.casefile.Vendor;
import tw.ictoutsourcing.casefile.Vendors;
import tw.ictoutsourcing.deputy.Deputies;

/** Who a notification goes to: {@code group:<id>}, {@code user:<id>} or {@code vendor:<統一編號>}, several by comma. */
@Component
class Recipients {

    private static final Pattern MAIL = Pattern.compile("[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)*");

    private final ObjectProvider<ProcessEngine> engine;
    private final Vendors vendors;
    private final Deputies deputies;

    record Circle(String label, List<String> mails) {}

    private record Found(List<Circle> circles, IllegalArgumentException fault) {}

    Recipients(ObjectProvider<ProcessEngine> engine, Vendors vendors, Deputies deputies) {
        this.deputies = deputies;
        this.engine = engine;
        this.vendors = vendors;
    }

    /**
     * The circles, each address in the first that has it: a vendor and the agency each get a mail of their own, for
     * neither needs to see the other's addresses.
     *
     * @throws IllegalArgumentException in Chinese if the text has another form, or names no known group, user or vendor
     */
    List<Circle> of(String to) {
        if (to == null) {
            throw new IllegalArgumentException("「寄送通知」未填收件者（to）。");
        }
        ProcessEngineConfigurationImpl configuration =
                (ProcessEngineConfigurationImpl) engine.getObject().getProcessEngineConfiguration();
        // Who acts need not be allowed to read the accounts of those who are told.
        Found found = configuration
                .getCommandExecutorTxRequired()
                .execute(context -> context.runWithoutAuthorization(() -> {
                    try {
                        return new Found(circles(to), null);
                    } catch (IllegalArgumentException e) {
                        // Thrown from here it would roll back everything, also for a caller who can do without.
                        return new Found(List.of(), e);
                    }
                }));
        if (found.fault() != null) {
            throw found.fault();
        }
        return found.circles();
    }

    private List<Circle> circles(String to) {
        List<Circle> circles = new ArrayList<>();
        Set<String> told = new HashSet<>();
        for (String one : to.split("\\s*[,，、]\\s*")) {
            Circle circle = circle(one.strip());
            List<String> fresh = circle.mails().stream().filter(told::add).toList();
            if (!fresh.isEmpty() || circle.mails().isEmpty()) {
                circles.add(new Circle(circle.label(), fresh));
            }
        }
        return circles;
    }

    private Circle circle(String to) {
        String id = to.substring(to.indexOf(':') + 1).strip();
        return switch (to.substring(0, Math.max(0, to.indexOf(':'))).strip()) {
            case "group" -> group(id);
            case "user" -> user(id);
            case "vendor" -> vendor(id);
            default -> throw new IllegalArgumentException("收件者「" + to + "」不合規則：須為 group:群組、user:帳號 或 vendor:統一編號。");
        };
    }

    private Circle group(String id) {
        var identity = engine.getObject().getIdentityService();
        Group group = identity.createGroupQuery().groupId(id).singleResult();
        if (group == null) {
            throw new IllegalArgumentException("收件群組「" + id + "」不存在。");
        }
        List<User> members = identity.createUserQuery().memberOfGroup(id).list();
        return new Circle(name(group.getName(), id), mailsOf(members));
    }

    private Circle user(String id) {
        User user = engine.getObject()
                .getIdentityService()
                .createUserQuery()
                .userId(id)
                .singleResult();
        if (user == null) {
            throw new IllegalArgumentException("收件帳號「" + id + "」不存在。");
        }
        // Surname first: accounts keep it as first name.
        String full = (name(user.getFirstName(), "") + name(user.getLastName(), "")).strip();
        return new Circle(name(full, id), mailsOf(List.of(user)));
    }

    /** The contact that the case named; without one, the vendor's accounts. */
    private Circle vendor(String id) {
        Optional<Vendor> vendor = vendors.find(id);
        List<String> contact = mails(vendor.map(Vendor::contact).orElse(null));
        if (!contact.isEmpty()) {
            return new Circle(name(vendor.get().name(), id), contact);
        }
        var identity = engine.getObject().getIdentityService();
        String group = "vendor-" + id;
        if (vendor.isEmpty() && identity.createGroupQuery().groupId(group).count() == 0) {
            throw new IllegalArgumentException("收件廠商「" + id + "」不在廠商名單中。");
        }
        return new Circle(
                name(vendor.map(Vendor::name).orElse(null), id),
                mailsOf(identity.createUserQuery().memberOfGroup(group).list()));
    }

    /** Of these people, and of who stands in for them. */
    private List<String> mailsOf(List<User> users) {
        return users.stream()
                .flatMap(user ->
                        Stream.concat(Stream.of(user), deputies.deputyOf(user.getId()).map(this::account).stream()))
                .flatMap(user -> mails(user.getEmail()).stream())
                .distinct()
                .toList();
    }

    private User account(String id) {
        return engine.getObject()
                .getIdentityService()
                .createUserQuery()
                .userId(id)
                .singleResult();
    }

    private static List<String> mails(String text) {
        return text == null
                ? List.of()
                : MAIL.matcher(text).results().map(MatchResult::group).toList();
    }

    private static String name(String name, String otherwise) {
        return name == null || name.isBlank() ? otherwise : name;
    }
}
