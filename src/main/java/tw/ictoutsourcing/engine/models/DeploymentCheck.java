package tw.ictoutsourcing.engine.models;

import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import tw.ictoutsourcing.engine.lint.Fault;
import tw.ictoutsourcing.engine.lint.ModelFile;
import tw.ictoutsourcing.engine.lint.ModelLint;

/** Holds what a user deploys, through REST or Cockpit, to the same rules as our own set: a model is running code. */
public class DeploymentCheck implements Deployer {

    private final Supplier<ModelLint> lint;

    /** @param lint asked for only at the first deployment, when the engine stands */
    public DeploymentCheck(Supplier<ModelLint> lint) {
        this.lint = lint;
    }

    @Override
    public void deploy(DeploymentEntity deployment) {
        // Old deployments are read again from the database after a restart; they were checked when they came.
        // Our own set was checked before it was sent (ModelDeployer).
        if (!deployment.isNew() || Context.getCommandContext().getAuthentication() == null) {
            return;
        }
        List<ModelFile> models = deployment.getResources().values().stream()
                .map(resource -> new ModelFile(resource.getName(), resource.getBytes()))
                .toList();
        List<Fault> faults = lint.get().check(models);
        if (!faults.isEmpty()) {
            throw new FaultyModels(faults);
        }
    }
}
