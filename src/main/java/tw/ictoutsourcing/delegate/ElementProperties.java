package tw.ictoutsourcing.delegate;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.springframework.stereotype.Component;

/** The {@code camunda:properties} of an element, read once per version of the diagram. */
@Component
class ElementProperties {

    private final Map<String, Map<String, String>> known = new ConcurrentHashMap<>();

    /** Clause ids of the element the execution stands at; empty if it names none. */
    List<String> clauses(DelegateExecution execution) {
        String clauses = of(execution).getOrDefault("clauses", "").strip();
        return clauses.isEmpty() ? List.of() : List.of(clauses.split("\\s+"));
    }

    Map<String, String> of(DelegateExecution execution) {
        String place = execution.getProcessDefinitionId() + " " + execution.getCurrentActivityId();
        return known.computeIfAbsent(place, p -> read(execution.getBpmnModelElementInstance()));
    }

    private static Map<String, String> read(BaseElement element) {
        if (element.getExtensionElements() == null) {
            return Map.of();
        }
        return element.getExtensionElements().getElementsQuery().filterByType(CamundaProperties.class).list().stream()
                .flatMap(p -> p.getCamundaProperties().stream())
                .filter(p -> p.getCamundaName() != null && p.getCamundaValue() != null)
                .collect(Collectors.toUnmodifiableMap(
                        CamundaProperty::getCamundaName, CamundaProperty::getCamundaValue, (a, b) -> b));
    }
}
