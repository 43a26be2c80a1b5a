package tw.ictoutsourcing.engine.border;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.form.FormDefinition;
import org.camunda.bpm.engine.impl.persistence.entity.CamundaFormDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;

/** What diagram and form say about a step. A definition never changes, so it is read once. */
final class Elements {

    /** One step: its id, name, properties and form (null if it has none). */
    record Step(String id, String name, Map<String, String> properties, FormSchema form) {}

    private static final String EMBEDDED = "embedded:deployment:";

    private final Map<String, Step> steps = new ConcurrentHashMap<>();

    /** The step of a user task or start event; call inside a command. */
    Step of(ProcessDefinitionEntity definition, String element, FormDefinition form) {
        return steps.computeIfAbsent(definition.getId() + "#" + element, key -> read(definition, element, form));
    }

    private static Step read(ProcessDefinitionEntity definition, String element, FormDefinition form) {
        BpmnModelInstance model = Context.getProcessEngineConfiguration()
                .getDeploymentCache()
                .findBpmnModelInstanceForProcessDefinition(definition);
        FlowElement node = model.getModelElementById(element);
        Map<String, String> properties = new LinkedHashMap<>();
        if (node.getExtensionElements() != null) {
            Collection<CamundaProperties> lists =
                    node.getExtensionElements().getChildElementsByType(CamundaProperties.class);
            for (CamundaProperties list : lists) {
                for (CamundaProperty property : list.getCamundaProperties()) {
                    properties.put(property.getCamundaName(), String.valueOf(property.getCamundaValue()));
                }
            }
        }
        byte[] bytes = form == null ? null : resource(definition.getDeploymentId(), form);
        return new Step(element, node.getName(), properties, bytes == null ? null : FormReader.read(bytes));
    }

    private static byte[] resource(String deployment, FormDefinition form) {
        var command = Context.getCommandContext();
        String name = null;
        if (form.getCamundaFormDefinitionKey() != null) {
            String key = form.getCamundaFormDefinitionKey().getExpressionText();
            CamundaFormDefinitionEntity definition =
                    command.getCamundaFormDefinitionManager().findDefinitionByDeploymentAndKey(deployment, key);
            name = definition == null ? null : definition.getResourceName();
        } else if (form.getFormKey() != null
                && form.getFormKey().getExpressionText().startsWith(EMBEDDED)) {
            name = form.getFormKey().getExpressionText().substring(EMBEDDED.length());
        }
        ResourceEntity resource = name == null
                ? null
                : command.getResourceManager().findResourceByDeploymentIdAndResourceName(deployment, name);
        return resource == null ? null : resource.getBytes();
    }
}
