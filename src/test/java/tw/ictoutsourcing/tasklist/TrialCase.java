package tw.ictoutsourcing.tasklist;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.task.Task;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tw.ictoutsourcing.casefile.CaseRegister;

/** The throw-away processes of these tests, and the people who work on them. */
class TrialCase {

    static final String PASSWORD = "Trial-Password-115!";

    private final ProcessEngine engine;
    private final CaseRegister register;
    private final TransactionTemplate transaction;

    TrialCase(ProcessEngine engine, CaseRegister register, PlatformTransactionManager transactions) {
        this.engine = engine;
        this.register = register;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Deploys the processes with tables of this many items (the second table repeats nothing and asks for one tenth more). */
    void deploy(int items) throws Exception {
        engine.getRepositoryService()
                .createDeployment()
                .name("trial-" + items)
                .addString("processes/checklist-trial/checklist-trial.bpmn", model("checklist-trial"))
                .addString("processes/list-trial/list-trial.bpmn", model("list-trial"))
                .addString("processes/invite-trial/invite-trial.bpmn", model("invite-trial"))
                .addString("processes/modes-trial/modes-trial.bpmn", model("modes-trial"))
                .addString(
                        "processes/shared/checklist.html", Files.readString(Path.of("processes/shared/checklist.html")))
                .addString("decisions/trial-items.dmn", TrialTable.dmn("trial-items", items))
                .addString("decisions/record-retention.dmn", TrialTable.retention())
                .addString("decisions/trial-duties.dmn", TrialTable.dmn("trial-duties", Math.max(1, items / 10)))
                .deploy();
    }

    private static String model(String key) throws Exception {
        return Files.readString(Path.of("src/test/resources/tasklist", key + ".bpmn"));
    }

    /** A new case whose work {@code user} has claimed, as far as the user is a candidate. */
    Task start(String process, String caseNumber, Map<String, Object> variables) {
        transaction.executeWithoutResult(
                status -> register.open(caseNumber, Map.of("title", "測試案", "procedure", "NFU", "status", "進行中")));
        engine.getRuntimeService().startProcessInstanceByKey(process, caseNumber, variables);
        return task(caseNumber);
    }

    Task task(String caseNumber) {
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(caseNumber)
                .singleResult();
    }

    void person(String userId, String... groupIds) {
        if (engine.getIdentityService().createUserQuery().userId(userId).count() > 0) {
            return;
        }
        User user = engine.getIdentityService().newUser(userId);
        user.setPassword(PASSWORD);
        user.setFirstName(userId);
        user.setLastName("測試");
        engine.getIdentityService().saveUser(user);
        for (String groupId : groupIds) {
            if (engine.getIdentityService().createGroupQuery().groupId(groupId).count() == 0) {
                Group group = engine.getIdentityService().newGroup(groupId);
                group.setName(groupId);
                engine.getIdentityService().saveGroup(group);
            }
            engine.getIdentityService().createMembership(userId, groupId);
        }
        Authorization tasklist = engine.getAuthorizationService().createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        tasklist.setUserId(userId);
        tasklist.setResource(Resources.APPLICATION);
        tasklist.setResourceId("tasklist");
        tasklist.addPermission(Permissions.ACCESS);
        engine.getAuthorizationService().saveAuthorization(tasklist);
    }

    void people() {
        // Without an administrator every page leads to the first-run set-up.
        person("check-admin", "camunda-admin");
        person("check-vendor-a", "vendor", "vendor-90000001");
        person("check-vendor-b", "vendor", "vendor-90000017");
        person("check-ims", "ims-team");
        person("check-clerk", "procurement");
    }

    void claim(Task task, String userId) {
        engine.getTaskService().setAssignee(task.getId(), userId);
    }

    void complete(Task task) {
        engine.getTaskService().complete(task.getId());
    }

    static Map<String, Object> vendorVariables(String caseNumber) {
        return Map.of("caseNumber", caseNumber, "vendorId", "90000001", "serviceTypes", "系統發展");
    }
}
