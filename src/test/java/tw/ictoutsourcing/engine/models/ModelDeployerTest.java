package tw.ictoutsourcing.engine.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.repository.Resource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;
import tw.ictoutsourcing.engine.lint.ModelLint;
import tw.ictoutsourcing.engine.lint.Surroundings;

/** An owner's edit needs a restart, not a build; what did not change gives no new version. */
class ModelDeployerTest {

    private static final ModelLint LINT =
            new ModelLint(() -> new Surroundings(Set.of("openCase"), g -> true, Set.of()));

    @TempDir
    Path folder;

    private ProcessEngine engine;
    private RepositoryService repository;

    @BeforeEach
    void copyModels() throws IOException {
        FileSystemUtils.copyRecursively(Path.of("src/test/resources/engine-models"), folder);
        var configuration = new StandaloneInMemProcessEngineConfiguration();
        configuration.setJdbcUrl("jdbc:h2:mem:deployer");
        configuration.setProcessEngineName("deployer");
        engine = configuration.buildProcessEngine();
        repository = engine.getRepositoryService();
    }

    @AfterEach
    void close() {
        engine.close();
    }

    @Test
    void namesAreRelativeAndAnUnchangedSetIsNotDeployedAgain() {
        start();
        start();
        assertThat(repository.createDeploymentQuery().count()).isEqualTo(1);
        String deployment = repository.createDeploymentQuery().singleResult().getId();
        assertThat(repository.getDeploymentResources(deployment))
                .extracting(Resource::getName)
                .contains("decisions/record-retention.dmn", "processes/outsourcing-case/assess.form");
    }

    @Test
    void oneChangedFileDeploysTheWholeSetTogether() throws IOException {
        start();
        Path table = folder.resolve("decisions/record-retention.dmn");
        Files.writeString(table, Files.readString(table).replace("<text>3</text>", "<text>5</text>"));
        start();
        var latest = repository.createProcessDefinitionQuery().latestVersion().singleResult();
        assertThat(latest.getVersion()).isEqualTo(2);
        assertThat(repository
                        .createDecisionDefinitionQuery()
                        .deploymentId(latest.getDeploymentId())
                        .count())
                .isEqualTo(1);
    }

    @Test
    void aFaultyEditStopsTheStartAndNamesItself() throws IOException {
        Files.delete(folder.resolve("processes/outsourcing-case/assess.form"));
        assertThatThrownBy(this::start)
                .hasMessageContaining("processes/outsourcing-case/outsourcing-case.bpmn")
                .hasMessageContaining("assessRequest")
                .hasMessageContaining("找不到表單「outsourcing-case-assess」");
        assertThat(repository.createDeploymentQuery().count()).isZero();
    }

    @Test
    void aFolderWithoutModelsIsNamed() {
        assertThatThrownBy(() -> new ModelSource("/nowhere").read()).hasMessageContaining("outsourcing.models");
    }

    private void start() {
        new ModelDeployer(new ModelSource(folder.toString()), LINT, repository).afterSingletonsInstantiated();
    }
}
