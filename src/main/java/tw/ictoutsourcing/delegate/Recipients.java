package tw.ictoutsourcing.delegate;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import tw.ictoutsourcing.casefile.Vendor;
import tw.ictoutsourcing.casefile.Vendors;

/** Who a notification goes to: {@code group:<id>}, {@code user:<id>} or {@code vendor:<統一編號>}, several by comma. */
@Component
class Recipients {

    private static final Pattern MAIL = Pattern.compile("[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)*");

    private final ObjectProvider<ProcessEngine> engine;
    private final Vendors vendors;

    record Circle(String label, List<String> mails) {}

    Recipients(ObjectProvider<ProcessEngine> engine, Vendors vendors) {
        this.engine = engine;
        this.vendors = vendors;
    }

    /** @throws IllegalArgumentException in Chinese if the text has another form, or names no known group, user or vendor */
    Circle of(String to) {
        if (to == null) {
            throw new IllegalArgumentException("「寄送通知」未填收件者（to）。");
        }
        ProcessEngineConfigurationImpl configuration =
                (ProcessEngineConfigurationImpl) engine.getObject().getProcessEngineConfiguration();
        // Who acts need not be allowed to read the accounts of those who are told.
        List<Circle> circles = configuration
                .getCommandExecutorTxRequired()
                .execute(context -> context.runWithoutAuthorization(() -> {
                    List<Circle> found = new ArrayList<>();
                    for (String one : to.split("\\s*[,，、]\\s*")) {
                        found.add(circle(one.strip()));
                    }
                    return found;
                }));
        return new Circle(
                circles.stream().map(Circle::label).collect(Collectors.joining("、")),
                circles.stream().flatMap(c -> c.mails().stream()).distinct().toList());
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
        return new Circle(name(group.getName(), id), mails(members));
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
        String full = (name(user.getLastName(), "") + name(user.getFirstName(), "")).strip();
        return new Circle(name(full, id), mails(List.of(user)));
    }

    private Circle vendor(String id) {
        Vendor vendor = vendors.find(id).orElseThrow(() -> new IllegalArgumentException("收件廠商「" + id + "」不在廠商名單中。"));
        return new Circle(name(vendor.name(), id), mails(vendor.contact()));
    }

    private static List<String> mails(List<User> users) {
        return users.stream().flatMap(u -> mails(u.getEmail()).stream()).toList();
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
