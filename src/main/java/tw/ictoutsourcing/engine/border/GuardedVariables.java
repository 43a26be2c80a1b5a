package tw.ictoutsourcing.engine.border;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.batch.Batch;
import org.camunda.bpm.engine.history.HistoricProcessInstanceQuery;
import org.camunda.bpm.engine.impl.ProcessInstanceModificationBuilderImpl;
import org.camunda.bpm.engine.impl.RuntimeServiceImpl;
import org.camunda.bpm.engine.impl.SignalEventReceivedBuilderImpl;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.camunda.bpm.engine.migration.MigrationPlanExecutionBuilder;
import org.camunda.bpm.engine.runtime.ProcessInstanceModificationBuilder;
import org.camunda.bpm.engine.runtime.ProcessInstanceModificationInstantiationBuilder;
import org.camunda.bpm.engine.runtime.ProcessInstanceQuery;
import org.camunda.bpm.engine.runtime.SignalEventReceivedBuilder;

/**
 * Variables of running instances. Only administrators have the right to change any; one instance at a time they may,
 * past the forms but not past the {@link Border}. Ways that would set values unseen are shut for users.
 */
abstract class GuardedVariables extends RuntimeServiceImpl {

    private final Supplier<Gate> gate;

    GuardedVariables(Supplier<Gate> gate) {
        this.gate = gate;
    }

    @Override
    protected void setVariables(String executionId, Map<String, ?> variables, boolean local) {
        Answer.of(() -> commandExecutor.execute(command -> {
            super.setVariables(executionId, gate.get().change(command, executionId, variables), local);
            return null;
        }));
    }

    @Override
    protected void updateVariables(
            String executionId, Map<String, ?> changed, Collection<String> removed, boolean local) {
        if (removed != null && !removed.isEmpty()) {
            refuseRemoval();
        }
        Answer.of(() -> commandExecutor.execute(command -> {
            super.updateVariables(executionId, gate.get().change(command, executionId, changed), removed, local);
            return null;
        }));
    }

    @Override
    public void removeVariable(String executionId, String name) {
        refuseRemoval();
        super.removeVariable(executionId, name);
    }

    @Override
    public void removeVariableLocal(String executionId, String name) {
        refuseRemoval();
        super.removeVariableLocal(executionId, name);
    }

    @Override
    public void removeVariables(String executionId, Collection<String> names) {
        refuseRemoval();
        super.removeVariables(executionId, names);
    }

    @Override
    public void removeVariablesLocal(String executionId, Collection<String> names) {
        refuseRemoval();
        super.removeVariablesLocal(executionId, names);
    }

    @Override
    public Batch setVariablesAsync(
            List<String> ids,
            ProcessInstanceQuery running,
            HistoricProcessInstanceQuery historic,
            Map<String, ?> variables) {
        refuseUnseen(variables);
        return super.setVariablesAsync(ids, running, historic, variables);
    }

    @Override
    public void signal(String executionId, String name, Object data, Map<String, Object> variables) {
        refuseUnseen(variables);
        super.signal(executionId, name, data, variables);
    }

    @Override
    public void signal(String executionId, Map<String, Object> variables) {
        refuseUnseen(variables);
        super.signal(executionId, variables);
    }

    @Override
    public SignalEventReceivedBuilder createSignalEvent(String signal) {
        return new SignalEventReceivedBuilderImpl(commandExecutor, signal) {
            @Override
            public SignalEventReceivedBuilder setVariables(Map<String, Object> variables) {
                refuseUnseen(variables);
                return super.setVariables(variables);
            }
        };
    }

    @Override
    public MigrationPlanExecutionBuilder newMigration(MigrationPlan plan) {
        refuseUnseen(plan.getVariables());
        return super.newMigration(plan);
    }

    @Override
    public ProcessInstanceModificationBuilder createProcessInstanceModification(String instance) {
        return new ProcessInstanceModificationBuilderImpl(commandExecutor, instance) {
            @Override
            public ProcessInstanceModificationInstantiationBuilder setVariable(String name, Object value) {
                refuseUnseen(Map.of(name, ""));
                return super.setVariable(name, value);
            }

            @Override
            public ProcessInstanceModificationInstantiationBuilder setVariableLocal(String name, Object value) {
                refuseUnseen(Map.of(name, ""));
                return super.setVariableLocal(name, value);
            }
        };
    }

    private void refuseRemoval() {
        if (byUser()) {
            throw new AuthorizationException("案件的變數不得刪除，只能修改其值");
        }
    }

    private void refuseUnseen(Map<String, ?> variables) {
        if (variables != null && !variables.isEmpty() && byUser()) {
            throw new AuthorizationException("變數只能逐件修改，不得隨其他操作一併設定：" + String.join("、", variables.keySet()));
        }
    }

    private boolean byUser() {
        return commandExecutor.execute(command -> command.getAuthentication() != null
                && command.getAuthentication().getUserId() != null);
    }
}
