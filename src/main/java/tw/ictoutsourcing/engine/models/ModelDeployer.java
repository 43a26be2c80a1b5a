package tw.ictoutsourcing.engine.models;

import java.io.ByteArrayInputStream;
import java.util.List;
import org.camunda.bpm.engine.RepositoryService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import tw.ictoutsourcing.engine.lint.DrawingLint;
import tw.ictoutsourcing.engine.lint.Fault;
import tw.ictoutsourcing.engine.lint.ModelFile;
import tw.ictoutsourcing.engine.lint.ModelLint;

/**
 * Deploys the models before the web server opens. Unchanged models give no new version; one changed file deploys the
 * whole set again, so that {@code deployment} bindings of running cases keep holding.
 */
@Component
class ModelDeployer implements SmartInitializingSingleton {

    static final String DEPLOYMENT = "outsourcing";
    private static final Logger LOG = LoggerFactory.getLogger(ModelDeployer.class);

    private final ModelSource source;
    private final ModelLint lint;
    private final DrawingLint drawing = new DrawingLint();
    private final RepositoryService repository;

    ModelDeployer(ModelSource source, ModelLint lint, RepositoryService repository) {
        this.source = source;
        this.lint = lint;
        this.repository = repository;
    }

    @Override
    public void afterSingletonsInstantiated() {
        List<ModelFile> models = source.read();
        if (models.isEmpty()) {
            LOG.warn("沒有任何模型可部署");
            return;
        }
        List<Fault> faults = lint.check(models);
        if (!faults.isEmpty()) {
            throw new FaultyModels(faults);
        }
        drawing.check(models).forEach(fault -> LOG.warn("圖面：{}", fault));
        deploy(models);
    }

    private void deploy(List<ModelFile> models) {
        var deployment = repository
                .createDeployment()
                .name(DEPLOYMENT)
                .source(DEPLOYMENT)
                .enableDuplicateFiltering(false);
        models.forEach(model -> deployment.addInputStream(model.name(), new ByteArrayInputStream(model.bytes())));
        LOG.info("模型 {} 個，部署 {}", models.size(), deployment.deploy().getId());
    }
}
