package tw.ictoutsourcing.delegate;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Rungs that a task's own process takes by timers of its own (property {@code remindsItself}: names of rungs, or
 * {@code all} also for tasks that only stand open): the watch leaves these, so that nobody is reminded twice.
 */
@Component
class OwnReminders {

    private static final String ALL = "all";

    private final ObjectProvider<RepositoryService> models;
    private final Map<String, Set<String>> known = new ConcurrentHashMap<>();

    OwnReminders(ObjectProvider<RepositoryService> models) {
        this.models = models;
    }

    Set<String> of(String definition, String taskKey) {
        return known.computeIfAbsent(definition + " " + taskKey, place -> read(definition, taskKey));
    }

    static boolean has(Set<String> own, String rung) {
        return own.contains(ALL) || own.contains(rung);
    }

    private Set<String> read(String definition, String taskKey) {
        UserTask task = models.getObject().getBpmnModelInstance(definition).getModelElementById(taskKey);
        if (task == null || task.getExtensionElements() == null) {
            return Set.of();
        }
        return task.getExtensionElements().getElementsQuery().filterByType(CamundaProperties.class).list().stream()
                .flatMap(properties -> properties.getCamundaProperties().stream())
                .filter(one -> "remindsItself".equals(one.getCamundaName()))
                .map(CamundaProperty::getCamundaValue)
                .flatMap(names -> Set.of(names.strip().split("\\s+")).stream())
                .collect(Collectors.toUnmodifiableSet());
    }
}
