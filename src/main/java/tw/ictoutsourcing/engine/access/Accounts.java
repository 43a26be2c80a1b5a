package tw.ictoutsourcing.engine.access;

import java.security.SecureRandom;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.IdentityServiceImpl;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The accounts that exist without an administrator's doing: the trial's, or else the first administrator. */
@Component
class Accounts {

    private static final Logger LOG = LoggerFactory.getLogger(Accounts.class);
    private static final String LETTERS = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    private final IdentityService identities;
    private final Embedded embedded;
    private final String trialPassword;
    private final String adminId;
    private final String adminPassword;

    Accounts(
            IdentityService identities,
            Embedded embedded,
            @Value("${OUTSOURCING_TRIAL_PASSWORD:}") String trialPassword,
            @Value("${OUTSOURCING_ADMIN_ID:admin}") String adminId,
            @Value("${OUTSOURCING_ADMIN_PASSWORD:}") String adminPassword) {
        this.identities = identities;
        this.embedded = embedded;
        this.trialPassword = trialPassword.isBlank() ? generated() : trialPassword;
        this.adminId = adminId;
        this.adminPassword = adminPassword;
    }

    boolean trialMode() {
        return embedded.onThisMachineOnly();
    }

    void ensure() {
        if (trialMode()) {
            TrialUser.ALL.forEach(this::ensureTrialUser);
        } else {
            TrialUser.ALL.forEach(this::removeTrialUser);
            ensureAdministrator();
        }
    }

    /** Printed once, when the port is known. */
    @EventListener
    void announce(WebServerInitializedEvent started) {
        if (trialMode()) {
            LOG.info(
                    "試用：http://localhost:{}/　帳號 {}　密碼 {}",
                    started.getWebServer().getPort(),
                    String.join(" ", TrialUser.ALL.stream().map(TrialUser::id).toList()),
                    trialPassword);
        }
    }

    private void ensureTrialUser(TrialUser trial) {
        User user = identities.createUserQuery().userId(trial.id()).singleResult();
        if (user == null) {
            user = identities.newUser(trial.id());
        } else if (!trial.mail().equals(user.getEmail())) {
            // Somebody made this account a real one.
            return;
        }
        // The web apps show first name, then last name; in Chinese the surname comes first.
        user.setFirstName(trial.surname());
        user.setLastName(trial.givenName());
        user.setEmail(trial.mail());
        user.setPassword(trialPassword);
        // Only this machine can log in; the person at it chose the password.
        ((IdentityServiceImpl) identities).saveUser(user, true);
        join(trial.id(), trial.groups());
    }

    private void removeTrialUser(TrialUser trial) {
        long found = identities
                .createUserQuery()
                .userId(trial.id())
                .userEmail(trial.mail())
                .count();
        if (found > 0) {
            identities.deleteUser(trial.id());
            LOG.warn("已移除試用帳號 {}：試用帳號只存在於本機的內嵌資料庫", trial.id());
        }
    }

    private void ensureAdministrator() {
        if (identities.createUserQuery().memberOfGroup(Groups.CAMUNDA_ADMIN).count() > 0) {
            return;
        }
        if (adminPassword.isBlank()) {
            LOG.warn("尚無管理員。請設定 OUTSOURCING_ADMIN_PASSWORD（及 OUTSOURCING_ADMIN_ID）後重新啟動");
            return;
        }
        if (identities.createUserQuery().userId(adminId).count() == 0) {
            User admin = identities.newUser(adminId);
            admin.setLastName("管理員");
            admin.setPassword(adminPassword);
            identities.saveUser(admin);
        }
        join(adminId, List.of(Groups.CAMUNDA_ADMIN));
        LOG.info("已建立第一位管理員 {}", adminId);
    }

    private void join(String user, List<String> groups) {
        for (String group : groups) {
            if (identities.createGroupQuery().groupId(group).groupMember(user).count() == 0) {
                identities.createMembership(user, group);
            }
        }
    }

    private static String generated() {
        SecureRandom random = new SecureRandom();
        StringBuilder password = new StringBuilder();
        for (int i = 0; i < 14; i++) {
            password.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return password.toString();
    }
}
