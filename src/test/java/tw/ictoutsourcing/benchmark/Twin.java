package tw.ictoutsourcing.benchmark;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.spring.boot.starter.spin.SpringBootSpinProcessEnginePlugin;
import org.camunda.spin.Spin;
import org.camunda.spin.plugin.variable.SpinValues;
import tw.ictoutsourcing.TestDatabase;
import tw.ictoutsourcing.delegate.Dates;
import tw.ictoutsourcing.wholecase.CaseData;
import tw.ictoutsourcing.wholecase.CaseWalk;

/**
 * The bare twin: the same models in a plain engine, empty delegates, every form value an engine variable, a checklist
 * one Json variable and every evidence file a File variable, somebody logged in. What the flow needs and our delegates find out comes with
 * the form before.
 */
final class Twin implements AutoCloseable {

    /** Counts of a checklist that the next decision or gateway of the process reads; nothing was found wrong. */
    private static final Map<String, Map<String, Object>> COUNTS = Map.of(
            "recheckSelfCheck", Map.of("nonConforming", 0, "partiallyConforming", 0, "mandatoryNonConforming", 0),
            "checkClauses", Map.of("mandatoryNonConforming", 0, "unanswered", 0),
            "confirmPledges", Map.of("unconfirmedItems", 0, "itemsListed", 2, "sensitiveItemsWithoutFile", 0),
            "conductAudit", Map.of("nonConforming", 0, "partiallyConforming", 0, "mandatoryNonConforming", 0),
            "verifyControls", Map.of("nonConforming", 0, "partiallyConforming", 0, "unanswered", 0),
            "confirmDisposition", Map.of("unconfirmedItems", 0));

    private final CaseData data;
    private final Meter meter = new Meter();
    private final HikariDataSource pool = new HikariDataSource();
    private final ProcessEngine engine;
    private int cases;

    Twin(TestDatabase database, Ours ours, CaseData data) {
        this.data = data;
        pool.setJdbcUrl(database.freshUrl());
        pool.setUsername(database.user());
        pool.setPassword("");
        pool.setMaximumPoolSize(20);
        engine = engine(ours);
        deploy();
    }

    private ProcessEngine engine(Ours ours) {
        var configuration = new StandaloneProcessEngineConfiguration();
        configuration.setProcessEngineName("twin" + System.identityHashCode(this));
        configuration.setDataSource(meter.watch(pool));
        configuration.setDatabaseSchemaUpdate("true");
        configuration.setJobExecutorActivate(false);
        configuration.setHistory("full");
        // Not the default, but what the models themselves are written for: lists as JSON.
        configuration.setDefaultSerializationFormat("application/json");
        // Knows the dates that tables compare and that the full history keeps.
        configuration.getProcessEnginePlugins().add(ours.bean(SpringBootSpinProcessEnginePlugin.class));
        Map<Object, Object> beans = new HashMap<>();
        for (String name : List.of(
                "openCase",
                "caseRegister",
                "standing",
                "notify",
                "record",
                "checklist",
                "dueDates",
                "procedureSteps",
                "findings",
                "audits",
                "subcontractors",
                "retention",
                "access")) {
            beans.put(name, new EmptyDelegate());
        }
        beans.put("dates", ours.bean(Dates.class));
        configuration.setBeans(beans);
        return configuration.buildProcessEngine();
    }

    private void deploy() {
        DeploymentBuilder deployment = engine.getRepositoryService().createDeployment();
        for (String folder : List.of("processes", "decisions")) {
            try (Stream<Path> files = Files.walk(Path.of(folder))) {
                for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                    deployment.addInputStream(file.toString(), Files.newInputStream(file));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        deployment.deploy();
    }

    Meter meter() {
        return meter;
    }

    /** Takes the same steps. @return elements walked */
    List<String> walk(Step.Script script) throws Exception {
        ClockUtil.setCurrentTime(morning());
        // So that its history knows who acts, as ours does; nothing is checked.
        engine.getIdentityService().setAuthenticatedUserId("unit1");
        try {
            String number = "%d".formatted(++cases);
            for (Step step : script.steps()) {
                switch (step.kind()) {
                    case START -> start(step, number);
                    case TASK -> complete(step, number);
                    case TIMER -> fire(step, number);
                }
            }
            return CaseWalk.walked(engine, number);
        } finally {
            ClockUtil.reset();
            engine.getIdentityService().clearAuthentication();
        }
    }

    private void start(Step step, String number) throws Exception {
        String definition = engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey(step.process())
                .singleResult()
                .getId();
        VariableMap variables = variables(step)
                .putValue("caseNumber", number)
                .putValue("requester", "unit1")
                .putValue("unitGroup", "unit-academic");
        meter.measure(() -> engine.getFormService().submitStartForm(definition, number, variables));
    }

    private void complete(Step step, String number) throws Exception {
        Task task = engine
                .getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(number)
                .processDefinitionKey(step.process())
                .taskDefinitionKey(step.element())
                .orderByTaskCreateTime()
                .asc()
                .listPage(0, 1)
                .stream()
                .findFirst()
                .orElseThrow(() -> new AssertionError("no task for " + step.process() + "/" + step.element()));
        VariableMap variables = variables(step);
        variables.putAll(COUNTS.getOrDefault(step.element(), Map.of()));
        if (step.element().equals("inviteVendors")) {
            variables.put("vendors", json(data.vendors()));
        }
        meter.measure(() -> {
            engine.getFormService().submitTaskForm(task.getId(), variables);
            return null;
        });
    }

    private void fire(Step step, String number) throws Exception {
        List<String> instances =
                engine
                        .getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKey(number)
                        .list()
                        .stream()
                        .map(ProcessInstance::getId)
                        .toList();
        Job job = engine.getManagementService().createJobQuery().timers().activityId(step.element()).list().stream()
                .filter(found -> instances.contains(found.getProcessInstanceId()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no timer for " + step.element()));
        if (job.getDuedate().after(ClockUtil.getCurrentTime())) {
            ClockUtil.setCurrentTime(job.getDuedate());
        }
        meter.measure(() -> {
            engine.getManagementService().executeJob(job.getId());
            return null;
        });
    }

    private static VariableMap variables(Step step) {
        VariableMap variables = Variables.createVariables();
        step.values()
                .forEach((name, value) -> variables.put(name, value instanceof Collection<?> ? json(value) : value));
        if (step.checklist() != null) {
            variables.put("checklistContent", json(step.checklist()));
        }
        step.files()
                .forEach((name, content) -> variables.put(
                        name,
                        Variables.fileValue(name)
                                .file(content)
                                .mimeType("text/plain")
                                .create()));
        return variables;
    }

    private Date morning() {
        return Date.from(LocalDate.parse((String) data.request().get("referenceDate"))
                .atTime(9, 0)
                .atZone(ZoneId.systemDefault())
                .toInstant());
    }

    private static Object json(Object value) {
        return SpinValues.jsonValue(Spin.JSON(value).toString()).create();
    }

    @Override
    public void close() {
        engine.close();
        pool.close();
    }
}
