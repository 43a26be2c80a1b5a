package tw.ictoutsourcing.engine.border;

import java.io.InputStream;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.form.TaskFormData;
import org.camunda.bpm.engine.impl.FormServiceImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.spin.Spin;
import org.camunda.spin.plugin.variable.SpinValues;

/** Forms, with every submission led through the {@link Gate}, and with only those values shown that a form names. */
public class GuardedFormService extends FormServiceImpl {

    private final Supplier<Gate> gate;

    public GuardedFormService(Supplier<Gate> gate) {
        this.gate = gate;
    }

    @Override
    public void submitTaskForm(String taskId, Map<String, Object> properties) {
        Answer.of(() -> commandExecutor.execute(command -> {
            super.submitTaskForm(taskId, gate.get().complete(command, taskId, properties));
            return null;
        }));
    }

    @Override
    public VariableMap submitTaskFormWithVariablesInReturn(
            String taskId, Map<String, Object> properties, boolean deserializeValues) {
        return Answer.of(() -> commandExecutor.execute(command -> super.submitTaskFormWithVariablesInReturn(
                taskId, gate.get().complete(command, taskId, properties), deserializeValues)));
    }

    @Override
    public ProcessInstance submitStartForm(String processDefinitionId, Map<String, Object> properties) {
        return submitStartForm(processDefinitionId, null, properties);
    }

    @Override
    public ProcessInstance submitStartForm(
            String processDefinitionId, String businessKey, Map<String, Object> properties) {
        return Answer.of(() -> commandExecutor.execute(command -> gate.get()
                .start(
                        command,
                        definition(command, processDefinitionId),
                        properties,
                        values -> super.submitStartForm(processDefinitionId, businessKey, values))));
    }

    @Override
    @SuppressWarnings({"unchecked", "rawtypes", "deprecation"})
    public ProcessInstance submitStartFormData(
            String processDefinitionId, String businessKey, Map<String, String> properties) {
        return submitStartForm(processDefinitionId, businessKey, (Map) properties);
    }

    @Override
    @SuppressWarnings("deprecation")
    public ProcessInstance submitStartFormData(String processDefinitionId, Map<String, String> properties) {
        return submitStartFormData(processDefinitionId, null, properties);
    }

    /** Tasklist loads no data for a start form, so the lists to choose from are filled into the form itself. */
    @Override
    public InputStream getDeployedStartForm(String processDefinitionId) {
        return commandExecutor.execute(
                command -> StartForm.filled(super.getDeployedStartForm(processDefinitionId), gate.get()::offer));
    }

    /** Which form it is may be asked by whoever may read the task; the engine would want the variables' right for it. */
    @Override
    public TaskFormData getTaskFormData(String taskId) {
        return commandExecutor.execute(command -> {
            TaskEntity task = command.getTaskManager().findTaskById(taskId);
            if (task == null || task.getProcessDefinitionId() == null) {
                return super.getTaskFormData(taskId);
            }
            requireReadable(command, task);
            return command.runWithoutAuthorization(() -> super.getTaskFormData(taskId));
        });
    }

    @Override
    public VariableMap getTaskFormVariables(String taskId) {
        return getTaskFormVariables(taskId, null, true);
    }

    @Override
    public VariableMap getTaskFormVariables(String taskId, Collection<String> wanted, boolean deserialize) {
        return commandExecutor.execute(command -> {
            TaskEntity task = command.getTaskManager().findTaskById(taskId);
            Set<String> shown = task == null || task.getProcessDefinitionId() == null
                    ? null
                    : gate.get().namesShown(task);
            if (shown == null) {
                return super.getTaskFormVariables(taskId, wanted, deserialize);
            }
            requireReadable(command, task);
            Set<String> names = new TreeSet<>(shown);
            if (wanted != null) {
                names.retainAll(wanted);
            }
            VariableMap variables =
                    command.runWithoutAuthorization(() -> super.getTaskFormVariables(taskId, names, deserialize));
            gate.get().kept(command, task).forEach((name, value) -> {
                if (names.contains(name) && !variables.containsKey(name)) {
                    variables.put(name, typed(value));
                }
            });
            return variables;
        });
    }

    /** Whoever may read the task may see what its form shows, a vendor included, and nothing beyond. */
    private static void requireReadable(CommandContext command, TaskEntity task) {
        command.getProcessEngineConfiguration().getCommandCheckers().forEach(checker -> checker.checkReadTask(task));
    }

    private static Object typed(Object value) {
        return value instanceof Collection<?> || value instanceof Map<?, ?>
                ? SpinValues.jsonValue(Spin.JSON(value).toString()).create()
                : value;
    }

    private static ProcessDefinitionEntity definition(CommandContext command, String id) {
        ProcessDefinitionEntity definition = command.runWithoutAuthorization(() ->
                command.getProcessEngineConfiguration().getDeploymentCache().findDeployedProcessDefinitionById(id));
        if (definition == null) {
            throw new BadUserRequestException("找不到流程「" + id + "」");
        }
        return definition;
    }
}
