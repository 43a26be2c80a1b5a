package tw.ictoutsourcing.processes;

import static org.camunda.spin.Spin.JSON;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Date;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.test.mock.MockExpressionManager;
import org.camunda.bpm.engine.test.mock.Mocks;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.builder.CallActivityBuilder;
import org.camunda.spin.plugin.impl.SpinProcessEnginePlugin;

/** A plain engine with the diagrams after the award and the real decision tables; the world (mail, records, checklists) is stubbed. */
class AfterAwardBench implements AutoCloseable {

    private static final List<String> PROCESSES =
            List.of("onboarding", "execution", "outsourcing-audit", "corrective-action", "acceptance", "closure");

    private static final List<String> DECISIONS =
            List.of("access-gate", "acceptance-gate", "closure-gate", "audit-frequency", "finding-deadline");

    final ProcessEngine engine;
    final List<String> told = new ArrayList<>();
    final List<String> filed = new ArrayList<>();
    private final Deque<Map<String, Object>> counts = new ArrayDeque<>();

    AfterAwardBench() {
        StandaloneInMemProcessEngineConfiguration setup = new StandaloneInMemProcessEngineConfiguration();
        setup.setJdbcUrl("jdbc:h2:mem:" + java.util.UUID.randomUUID());
        setup.setExpressionManager(new MockExpressionManager());
        setup.setDefaultSerializationFormat("application/json");
        setup.getProcessEnginePlugins().add(new SpinProcessEnginePlugin());
        setup.setJobExecutorActivate(false);
        setup.setEnforceHistoryTimeToLive(true);
        engine = setup.buildProcessEngine();
        Mocks.register("notify", new Notify());
        Mocks.register("record", new Record());
        Mocks.register("checklist", new Checklist());
        Mocks.register("dates", new Dates());
        Mocks.register("dueDates", new DueDates());
        deploy();
    }

    private void deploy() {
        try {
            DeploymentBuilder all = engine.getRepositoryService().createDeployment();
            for (String key : PROCESSES) {
                try (Stream<Path> files = Files.list(Path.of("processes", key))) {
                    for (Path file : files.toList()) {
                        all.addInputStream(file.toString(), Files.newInputStream(file));
                    }
                }
            }
            for (String key : DECISIONS) {
                Path table = Path.of("decisions", key + ".dmn");
                all.addInputStream(table.toString(), Files.newInputStream(table));
            }
            all.addModelInstance(
                    "vendor-self-check.bpmn",
                    Bpmn.createExecutableProcess("vendor-self-check")
                            .camundaHistoryTimeToLiveString("P1D")
                            .startEvent()
                            .endEvent()
                            .done());
            all.addModelInstance("calling-case.bpmn", callingCase());
            all.deploy();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static BpmnModelInstance callingCase() {
        CallActivityBuilder call = Bpmn.createExecutableProcess("calling-case")
                .camundaHistoryTimeToLiveString("P1D")
                .startEvent()
                .callActivity("callExecution")
                .calledElement("execution")
                .camundaInBusinessKey("#{execution.processBusinessKey}")
                .camundaOut("endReason", "endReason");
        for (String fact : List.of(
                "caseNumber",
                "title",
                "unitGroup",
                "requester",
                "vendorId",
                "vendorName",
                "contractStart",
                "contractEnd")) {
            call.camundaIn(fact, fact);
        }
        return call.userTask("afterwards").endEvent().done();
    }

    /** What the next evaluations of a checklist find; the last one stays. */
    void finds(Map<String, Object>... evaluations) {
        counts.clear();
        counts.addAll(List.of(evaluations));
    }

    static Map<String, Object> count(String name, int value) {
        Map<String, Object> counts = new HashMap<>();
        for (String each : List.of(
                "nonConforming",
                "partiallyConforming",
                "mandatoryNonConforming",
                "unanswered",
                "unconfirmedItems",
                "itemsWithoutProof")) {
            counts.put(each, 0);
        }
        counts.put("itemsListed", 2);
        counts.put(name, value);
        return counts;
    }

    ProcessInstance start(String key, Map<String, Object> more) {
        Map<String, Object> facts = new HashMap<>();
        for (String flag : List.of(
                "coreSystem",
                "criticalBusiness",
                "personalData",
                "euPersonalData",
                "stateSecret",
                "sensitiveScope",
                "remoteAccess",
                "onSiteStaff",
                "customDevelopment",
                "thirdPartyComponents",
                "subcontracting",
                "sensitiveDataAccess")) {
            facts.put(flag, false);
        }
        facts.putAll(Map.of(
                "caseNumber",
                "115-0001",
                "procedure",
                "NFU",
                "title",
                "校務資訊系統改版",
                "requestingUnit",
                "教務處",
                "unitGroup",
                "unit-academic",
                "requester",
                "unit1",
                "systemClass",
                "一般",
                "protectionLevel",
                "中"));
        facts.putAll(Map.of(
                "regulationEdition",
                "115-01-07",
                "vendorId",
                "90000001",
                "vendorName",
                "甲資訊",
                "testedBy",
                "受託者",
                "contractStart",
                LocalDate.now().minusMonths(2).toString(),
                "contractEnd",
                LocalDate.now().plusMonths(22).toString()));
        facts.put("serviceTypes", JSON("[\"系統發展\",\"維運服務\"]"));
        facts.putAll(more);
        return engine.getRuntimeService().startProcessInstanceByKey(key, "115-0001", facts);
    }

    List<String> open() {
        return engine.getTaskService().createTaskQuery().list().stream()
                .map(Task::getTaskDefinitionKey)
                .sorted()
                .toList();
    }

    void complete(String task, Object... keysAndValues) {
        Map<String, Object> values = new HashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            values.put((String) keysAndValues[i], keysAndValues[i + 1]);
        }
        Task found = engine.getTaskService()
                .createTaskQuery()
                .taskDefinitionKey(task)
                .singleResult();
        if (found == null) {
            throw new AssertionError("no task " + task + ", but " + open());
        }
        engine.getTaskService().complete(found.getId(), values);
    }

    Job timer(String element) {
        return engine.getManagementService()
                .createJobQuery()
                .activityId(element)
                .active()
                .singleResult();
    }

    /** Lets the clock run until the timer is due, then fires it. */
    void fire(String element) {
        ClockUtil.setCurrentTime(new Date(
                Math.max(ClockUtil.now().getTime(), timer(element).getDuedate().getTime() + 1000)));
        engine.getManagementService().executeJob(timer(element).getId());
    }

    static LocalDate today() {
        return LocalDate.ofInstant(ClockUtil.now().toInstant(), ZoneId.systemDefault());
    }

    boolean walked(String element) {
        return engine.getHistoryService()
                        .createHistoricActivityInstanceQuery()
                        .activityId(element)
                        .count()
                > 0;
    }

    Object variable(ProcessInstance instance, String name) {
        return engine.getHistoryService()
                .createHistoricVariableInstanceQuery()
                .processInstanceId(instance.getId())
                .variableName(name)
                .singleResult()
                .getValue();
    }

    boolean ended(ProcessInstance instance) {
        return engine.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceId(instance.getId())
                        .count()
                == 0;
    }

    void clear() {
        engine.getRuntimeService()
                .createProcessInstanceQuery()
                .rootProcessInstances()
                .list()
                .forEach(i -> engine.getRuntimeService().deleteProcessInstance(i.getId(), "next test"));
        engine.getHistoryService().createHistoricProcessInstanceQuery().list().forEach(i -> engine.getHistoryService()
                .deleteHistoricProcessInstance(i.getId()));
        told.clear();
        filed.clear();
        ClockUtil.reset();
    }

    @Override
    public void close() {
        Mocks.reset();
        engine.close();
        ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).close();
    }

    class Notify implements JavaDelegate {
        Expression template;
        Expression to;
        Expression deadlineOf;

        @Override
        public void execute(DelegateExecution execution) {
            to.getValue(execution);
            told.add(execution.getCurrentActivityId());
        }
    }

    class Record implements JavaDelegate {
        Expression type;
        Expression title;
        Expression content;

        @Override
        public void execute(DelegateExecution execution) {
            title.getValue(execution);
            filed.add(execution.getCurrentActivityId());
        }
    }

    /** Fields as the diagrams fill them in. */
    class Checklist implements JavaDelegate {
        Expression action;
        Expression kind;
        Expression title;
        Expression decisions;
        Expression phase;
        Expression duty;

        @Override
        public void execute(DelegateExecution execution) {
            if (action.getValue(execution).equals("create")) {
                execution.setVariable("checklistId", "list-1");
            } else {
                execution.setVariables(counts.size() > 1 ? counts.poll() : counts.peek());
            }
        }
    }

    public static class Dates {
        public String today() {
            return AfterAwardBench.today().toString();
        }

        public String inDays(int days) {
            return AfterAwardBench.today().plusDays(days) + "T17:00:00";
        }

        public String after(String date, int months) {
            return LocalDate.parse(date).plusMonths(months) + "T09:00:00";
        }

        public String before(String date, int days) {
            return LocalDate.parse(date).minusDays(days) + "T09:00:00";
        }

        public String startOf(String date) {
            return date + "T00:00:00";
        }

        public String endOf(String date) {
            return LocalDate.parse(date).plusDays(1) + "T00:00:00";
        }
    }

    public static class DueDates {
        public String of(DelegateExecution execution) {
            return AfterAwardBench.today().plusDays(7) + "T17:00:00";
        }

        public String deadline(DelegateExecution execution, String task) {
            return of(execution);
        }
    }
}
