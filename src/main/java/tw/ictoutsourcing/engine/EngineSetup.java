package tw.ictoutsourcing.engine;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import tw.ictoutsourcing.engine.access.PermissionChecks;
import tw.ictoutsourcing.engine.access.StarterGrants;
import tw.ictoutsourcing.engine.access.TaskGrants;
import tw.ictoutsourcing.engine.border.Gate;
import tw.ictoutsourcing.engine.border.GuardedFormService;
import tw.ictoutsourcing.engine.border.GuardedIdentityService;
import tw.ictoutsourcing.engine.border.GuardedRuntimeService;
import tw.ictoutsourcing.engine.border.GuardedTaskService;
import tw.ictoutsourcing.engine.border.StandIns;
import tw.ictoutsourcing.engine.border.TaskToDeputy;
import tw.ictoutsourcing.engine.guard.GuardedFilterService;
import tw.ictoutsourcing.engine.guard.QueryGuard;
import tw.ictoutsourcing.engine.lint.ModelLint;
import tw.ictoutsourcing.engine.models.DeploymentCheck;

/** Puts our guards and borders into the engine before it is built; plain settings are in application.yaml. */
@Component
class EngineSetup extends AbstractProcessEnginePlugin {

    private final ListableBeanFactory beans;
    private final ObjectProvider<ModelLint> lint;
    private final ObjectProvider<Gate> gate;
    private final ObjectProvider<StandIns> standIns;

    // The last three need the engine that is set up here, so they are asked for only when used.
    EngineSetup(
            ListableBeanFactory beans,
            ObjectProvider<ModelLint> lint,
            ObjectProvider<Gate> gate,
            ObjectProvider<StandIns> standIns) {
        this.beans = beans;
        this.lint = lint;
        this.gate = gate;
        this.standIns = standIns;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setBeans(new DiagramBeans(beans));
        engine.setResourceAuthorizationProvider(new TaskGrants());
        engine.setCustomSessionFactories(with(
                with(
                        engine.getCustomSessionFactories(),
                        new SessionsOf<>(AuthorizationManager.class, PermissionChecks::new)),
                KnownDecisions.factory()));
        engine.setHistoryEventHandler(new SparingHistory());
        engine.setFormService(new GuardedFormService(gate::getObject));
        engine.setIdentityService(new GuardedIdentityService(standIns::getIfAvailable));
        engine.setTaskService(new GuardedTaskService(gate::getObject));
        engine.setRuntimeService(new GuardedRuntimeService(gate::getObject));
        engine.setFilterService(new GuardedFilterService());
        engine.setHistoryRemovalTimeProvider(new KeptHistory());
        engine.setCustomPreCommandInterceptorsTxRequired(
                with(engine.getCustomPreCommandInterceptorsTxRequired(), new QueryGuard()));
        engine.setCustomPreCommandInterceptorsTxRequiresNew(
                with(engine.getCustomPreCommandInterceptorsTxRequiresNew(), new QueryGuard()));
        engine.setCustomPostBPMNParseListeners(
                with(engine.getCustomPostBPMNParseListeners(), new TaskToDeputy(standIns::getIfAvailable)));
        engine.setCustomPreDeployers(with(engine.getCustomPreDeployers(), new DeploymentCheck(lint::getObject)));
        engine.setCustomPostDeployers(with(engine.getCustomPostDeployers(), new StarterGrants()));
    }

    @Override
    public void postInit(ProcessEngineConfigurationImpl engine) {
        engine.getDmnEngineConfiguration().getDecisionEvaluationListeners().add(new NoAnswer());
    }

    private static <T> List<T> with(List<T> present, T added) {
        List<T> all = present == null ? new ArrayList<>() : new ArrayList<>(present);
        all.add(added);
        return all;
    }
}
