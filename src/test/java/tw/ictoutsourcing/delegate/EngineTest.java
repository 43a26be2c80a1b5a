package tw.ictoutsourcing.delegate;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.spring.boot.starter.rest.CamundaBpmRestJerseyAutoConfiguration;
import org.camunda.spin.plugin.variable.SpinValues;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

/** A real engine with authorization on, the rooms that delegates use, and a small case; jobs run when a test says so. */
@SpringBootTest(
        classes = EngineTest.Application.class,
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        properties = {
            "spring.config.location=optional:classpath:/none/",
            "spring.datasource.url=jdbc:h2:mem:delegates;DB_CLOSE_DELAY=-1",
            "spring.datasource.username=sa",
            "spring.datasource.password=",
            "spring.flyway.baseline-on-migrate=true",
            "spring.flyway.baseline-version=0",
            "camunda.bpm.auto-deployment-enabled=false",
            "camunda.bpm.authorization.enabled=true",
            "camunda.bpm.job-execution.enabled=false",
            "camunda.bpm.default-serialization-format=application/json",
            "camunda.bpm.generic-properties.properties.historyTimeToLive=P1095D",
            "camunda.bpm.generic-properties.properties.generalResourceWhitelistPattern=[a-zA-Z0-9-]+",
            "outsourcing.base-url=https://outsourcing.example.edu.tw",
            "outsourcing.notification.retry-cycle=R3/PT5M"
        })
abstract class EngineTest {

    // No stereotype: the application scans test classes too, and would take this exclusion for its own.

    @EnableAutoConfiguration(exclude = CamundaBpmRestJerseyAutoConfiguration.class)
    @ComponentScan({
        "tw.ictoutsourcing.casefile",
        "tw.ictoutsourcing.deputy",
        "tw.ictoutsourcing.incident",
        "tw.ictoutsourcing.record",
        "tw.ictoutsourcing.notification"
    })
    @Import({
        EngineClock.class,
        Dates.class,
        DueDates.class,
        DecisionDefinitions.class,
        DecisionTables.class,
        DecisionRetention.class,
        DelegatePlugin.class,
        CaseMessages.class,
        Standing.class,
        ElementProperties.class,
        RecordDelegate.class,
        NotifyDelegate.class,
        UnsentMail.class,
        MailFacts.class,
        Recipients.class,
        CaseRegisterListener.class,
        OpenCase.class,
        Units.class
    })
    static class Application {}

    @Autowired
    ProcessEngine engine;

    @Autowired
    JdbcTemplate jdbc;

    private String deployment;

    @BeforeEach
    void accountsAndModels() {
        group("unit-academic", "教務處");
        group("ims-team", "IMS推動小組");
        group("vendor-90000017", "乙公司");
        user("vendor-b1", "b1@vendor.example", "vendor-90000017");
        user("unit1", "unit1@example.org", "unit-academic");
        user("ims1", "ims1@example.org", "ims-team");
        user("ims2", "ims2@example.org", "ims-team");
        user("nomail", null, "ims-team");
        deployment = engine.getRepositoryService()
                .createDeployment()
                .addClasspathResource("delegate/small-case.bpmn")
                .addClasspathResource("delegate/invited-vendors.bpmn")
                .addClasspathResource("delegate/record-retention.dmn")
                .addClasspathResource("delegate/task-deadline.dmn")
                .addClasspathResource("delegate/rate.dmn")
                .deploy()
                .getId();
    }

    @AfterEach
    void clean() {
        // Jobs that outlive their instance, as mails that wait do, go with nothing else.
        engine.getManagementService().createJobQuery().list().forEach(j -> engine.getManagementService()
                .deleteJob(j.getId()));
        engine.getRepositoryService().deleteDeployment(deployment, true);
        for (String table :
                List.of("outsourcing_case", "case_sequence", "notification", "vendor", "vendor_self_check")) {
            if (table.equals("outsourcing_case")) {
                forgetRecords();
            }
            jdbc.update("delete from " + table);
        }
        engine.getIdentityService().createUserQuery().list().forEach(u -> engine.getIdentityService()
                .deleteUser(u.getId()));
        engine.getIdentityService().createGroupQuery().list().forEach(g -> engine.getIdentityService()
                .deleteGroup(g.getId()));
    }

    private void forgetRecords() {
        boolean guarded = jdbc.execute(
                        (java.sql.Connection c) -> c.getMetaData().getDatabaseProductName())
                .equals("PostgreSQL");
        if (guarded) {
            jdbc.execute("alter table outsourcing_record disable trigger user");
        }
        jdbc.update("delete from outsourcing_record");
        if (guarded) {
            jdbc.execute("alter table outsourcing_record enable trigger user");
        }
    }

    /** Starts the small case as unit1, who has the right to start it and none to read accounts. */
    ProcessInstance start(String template, String to, Map<String, Object> more) throws Exception {
        Map<String, Object> variables = new HashMap<>(
                Map.of("title", "校務系統", "procedure", "NFU", "auditFrom", "2026-12-01", "template", template, "to", to));
        variables.putAll(more);
        return start("small-case", variables);
    }

    ProcessInstance start(String process, Map<String, Object> variables) throws Exception {
        var all = Variables.fromMap(variables)
                .putValueTyped(
                        "vendors",
                        SpinValues.jsonValue("[{\"vendorId\":\"90000001\",\"vendorName\":\"甲公司\","
                                        + "\"contact\":\"王小姐 a@vendor.example\"},{\"vendorId\":\"90000017\","
                                        + "\"vendorName\":\"乙公司\",\"contact\":null}]")
                                .create());
        String definition = engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey(process)
                .latestVersion()
                .singleResult()
                .getId();
        return as("unit1", () -> engine.getRuntimeService().startProcessInstanceById(definition, all));
    }

    /** As a logged-in person; whether that person may start cases is another room's matter. */
    <T> T as(String user, Callable<T> work) throws Exception {
        grant(user, Resources.PROCESS_DEFINITION, Permissions.CREATE_INSTANCE);
        grant(user, Resources.PROCESS_INSTANCE, Permissions.CREATE);
        engine.getIdentityService().setAuthentication(user, Collections.emptyList());
        try {
            return work.call();
        } finally {
            engine.getIdentityService().clearAuthentication();
            var rights = engine.getAuthorizationService();
            rights.createAuthorizationQuery().userIdIn(user).list().forEach(a -> rights.deleteAuthorization(a.getId()));
        }
    }

    private void grant(String user, Resource resource, Permission permission) {
        Authorization grant = engine.getAuthorizationService().createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        grant.setUserId(user);
        grant.setResource(resource);
        grant.setResourceId("*");
        grant.addPermission(permission);
        engine.getAuthorizationService().saveAuthorization(grant);
    }

    private void group(String id, String name) {
        Group group = engine.getIdentityService().newGroup(id);
        group.setName(name);
        engine.getIdentityService().saveGroup(group);
    }

    private void user(String id, String mail, String group) {
        User user = engine.getIdentityService().newUser(id);
        user.setEmail(mail);
        user.setLastName(id);
        engine.getIdentityService().saveUser(user);
        engine.getIdentityService().createMembership(id, group);
    }
}
