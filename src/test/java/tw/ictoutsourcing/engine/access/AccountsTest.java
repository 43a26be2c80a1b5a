package tw.ictoutsourcing.engine.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who exists after a start, on this machine only and elsewhere. */
class AccountsTest {

    private static final Embedded HERE = new Embedded("jdbc:h2:mem:x", "127.0.0.1");
    private static final Embedded ELSEWHERE = new Embedded("jdbc:postgresql://db/x", "127.0.0.1");

    private ProcessEngine engine;
    private IdentityService identities;

    @BeforeEach
    void build() {
        var configuration = new StandaloneInMemProcessEngineConfiguration();
        configuration.setJdbcUrl("jdbc:h2:mem:accounts");
        configuration.setProcessEngineName("accounts");
        configuration.setGeneralResourceWhitelistPattern("[a-zA-Z0-9-]+");
        engine = configuration.buildProcessEngine();
        identities = engine.getIdentityService();
        for (String group : Groups.FIXED.keySet()) {
            identities.saveGroup(identities.newGroup(group));
        }
        Groups.TRIAL_UNITS.keySet().forEach(group -> identities.saveGroup(identities.newGroup(group)));
        Groups.TRIAL_VENDORS.keySet().forEach(group -> identities.saveGroup(identities.newGroup(group)));
    }

    @AfterEach
    void close() {
        engine.close();
    }

    @Test
    void theTrialHasOneAccountPerRoleWithMailAndName() {
        accounts(HERE, "").ensure();
        assertThat(identities.createUserQuery().list())
                .hasSize(13)
                .allMatch(user -> user.getEmail().endsWith("@trial.invalid")
                        && !user.getLastName().isEmpty());
        assertThat(identities.checkPassword("vendor-a1", "secret-of-the-trial")).isTrue();
        assertThat(identities.createUserQuery().memberOfGroup("vendor-90000001").list())
                .extracting(user -> user.getId())
                .containsExactly("vendor-a1");
    }

    @Test
    void elsewhereTrialAccountsVanishAndRealOnesStay() {
        accounts(HERE, "").ensure();
        var real = identities.createUserQuery().userId("ims1").singleResult();
        real.setEmail("ims1@university.example");
        identities.saveUser(real);
        accounts(ELSEWHERE, "").ensure();
        assertThat(identities.createUserQuery().list())
                .extracting(user -> user.getId())
                .containsExactly("ims1");
    }

    @Test
    void elsewhereTheFirstAdministratorComesFromTheConfigurationOnly() {
        accounts(ELSEWHERE, "").ensure();
        assertThat(identities.createUserQuery().count()).isZero();
        accounts(ELSEWHERE, "Chosen-by-operator-1").ensure();
        assertThat(identities.checkPassword("root-of-agency", "Chosen-by-operator-1"))
                .isTrue();
        accounts(ELSEWHERE, "Another-password-2").ensure();
        assertThat(identities.checkPassword("root-of-agency", "Another-password-2"))
                .isFalse();
    }

    private Accounts accounts(Embedded place, String adminPassword) {
        return new Accounts(identities, place, "secret-of-the-trial", "root-of-agency", adminPassword);
    }
}
