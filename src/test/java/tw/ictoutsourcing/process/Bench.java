package tw.ictoutsourcing.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.test.mock.MockExpressionManager;
import org.camunda.bpm.engine.test.mock.Mocks;
import org.camunda.spin.plugin.impl.SpinProcessEnginePlugin;

/** Walks the diagrams alone: beans and decision tables are stand-ins, so that a test says what the drawing does. */
class Bench {

    private static final Path PROCESSES = Path.of("processes");

    /** Built once: it takes seconds, and every bench deploys and removes its own models. */
    private static final ProcessEngine ENGINE = build();

    final ProcessEngine engine = ENGINE;
    final Signals signals = new Signals();

    Bench(Tables tables, String... processes) {
        signals.register();
        deploy(tables, List.of(processes));
    }

    private static ProcessEngine build() {
        ProcessEngineConfigurationImpl config = new StandaloneInMemProcessEngineConfiguration();
        config.setJdbcUrl("jdbc:h2:mem:" + UUID.randomUUID());
        config.setProcessEngineName(UUID.randomUUID().toString());
        config.setExpressionManager(new MockExpressionManager());
        config.setDefaultSerializationFormat("application/json");
        config.setDeserializationTypeValidationEnabled(true);
        config.getProcessEnginePlugins().add(new SpinProcessEnginePlugin());
        return config.buildProcessEngine();
    }

    private void deploy(Tables tables, List<String> processes) {
        var deployment = engine.getRepositoryService().createDeployment();
        for (String key : processes) {
            for (Path file : files(PROCESSES.resolve(key))) {
                deployment.addString("processes/" + key + "/" + file.getFileName(), text(file));
            }
        }
        tables.all().forEach((key, xml) -> deployment.addString("decisions/" + key + ".dmn", xml));
        calledButAbsent(processes).forEach(key -> deployment.addString(key + ".bpmn", Tables.emptyProcess(key)));
        deployment.deploy();
    }

    private static List<String> calledButAbsent(List<String> processes) {
        return processes.stream()
                .map(key -> text(PROCESSES.resolve(key).resolve(key + ".bpmn")))
                .flatMap(xml -> Arrays.stream(xml.split("calledElement=\"")).skip(1))
                .map(rest -> rest.substring(0, rest.indexOf('"')))
                .distinct()
                .filter(key -> !processes.contains(key))
                .toList();
    }

    ProcessInstance start(String key, Map<String, Object> variables) {
        return engine.getRuntimeService().startProcessInstanceByKey(key, "115-0001", variables);
    }

    /** The only open task of that id; every task with a form must be able to show it. */
    Task task(String id) {
        Task task = engine.getTaskService()
                .createTaskQuery()
                .taskDefinitionKey(id)
                .initializeFormKeys()
                .singleResult();
        assertThat(task).as("task %s among %s", id, tasks()).isNotNull();
        if (task.getCamundaFormRef() != null) {
            assertThat(engine.getFormService().getDeployedTaskForm(task.getId()))
                    .isNotNull();
        }
        return task;
    }

    void complete(String id, Object... pairs) {
        complete(task(id), pairs);
    }

    void complete(Task task, Object... pairs) {
        engine.getTaskService().complete(task.getId(), Case.of(pairs));
    }

    List<String> tasks() {
        return engine.getTaskService().createTaskQuery().list().stream()
                .map(Task::getTaskDefinitionKey)
                .sorted()
                .toList();
    }

    void fire(String timer) {
        var job = engine.getManagementService()
                .createJobQuery()
                .activityId(timer)
                .list()
                .get(0);
        engine.getManagementService().executeJob(job.getId());
    }

    List<String> walked() {
        return engine.getHistoryService().createHistoricActivityInstanceQuery().finished().list().stream()
                .map(HistoricActivityInstance::getActivityId)
                .toList();
    }

    Object variable(String name) {
        var found = engine.getHistoryService()
                .createHistoricVariableInstanceQuery()
                .variableName(name)
                .list();
        return found.isEmpty() ? null : found.get(found.size() - 1).getValue();
    }

    void close() {
        engine.getRepositoryService().createDeploymentQuery().list().forEach(d -> engine.getRepositoryService()
                .deleteDeployment(d.getId(), true));
        engine.getHistoryService().createHistoricDecisionInstanceQuery().list().forEach(d -> engine.getHistoryService()
                .deleteHistoricDecisionInstanceByInstanceId(d.getId()));
        Mocks.reset();
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> found = Files.list(folder)) {
            return found.sorted().collect(Collectors.toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
