package tw.ictoutsourcing.cockpit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.springframework.stereotype.Component;
import tw.ictoutsourcing.clause.ClauseBook;
import tw.ictoutsourcing.clause.ClauseIndex;

/** The index of the models that are deployed now; read again only after a deployment. */
@Component
class DeployedClauses {

    /** As the deployer names what it deploys. */
    private static final String MODELS = "outsourcing";

    private final RepositoryService repository;
    private final ClauseBook book;
    private volatile Read last;

    private record Read(String deploymentId, ClauseIndex index) {}

    DeployedClauses(RepositoryService repository, ClauseBook book) {
        this.repository = repository;
        this.book = book;
    }

    /** As the logged-in user: who may not read the deployment gets the engine's refusal. */
    ClauseIndex index() {
        Deployment newest =
                repository
                        .createDeploymentQuery()
                        .deploymentName(MODELS)
                        .orderByDeploymentTime()
                        .desc()
                        .listPage(0, 1)
                        .stream()
                        .findFirst()
                        .orElseThrow(() -> new IllegalStateException("尚未部署任何流程，或您無權查看部署"));
        Read read = last;
        if (read == null || !read.deploymentId().equals(newest.getId())) {
            read = new Read(newest.getId(), new ClauseIndex(models(newest.getId()), book));
            last = read;
        }
        return read.index();
    }

    private Map<String, byte[]> models(String deploymentId) {
        Map<String, byte[]> models = new TreeMap<>();
        repository.getDeploymentResources(deploymentId).forEach(resource -> {
            try (InputStream content = repository.getResourceAsStream(deploymentId, resource.getName())) {
                models.put(resource.getName(), content.readAllBytes());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        return models;
    }
}
