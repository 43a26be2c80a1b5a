package tw.ictoutsourcing.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.util.FileSystemUtils;
import tw.ictoutsourcing.OutsourcingApplication;
import tw.ictoutsourcing.engine.Rest;
import tw.ictoutsourcing.record.RecordCheck;

/** Started, stopped and started again on one database file, with the models in a folder as an owner would have them. */
class RestartTest {

    @TempDir
    Path folder;

    private ConfigurableApplicationContext running;
    private Walk walk;

    @AfterEach
    void stopForGood() {
        if (running != null) {
            running.close();
        }
    }

    @BeforeEach
    void copyModels() throws IOException {
        FileSystemUtils.copyRecursively(Path.of("processes"), folder.resolve("models/processes"));
        FileSystemUtils.copyRecursively(Path.of("decisions"), folder.resolve("models/decisions"));
    }

    @Test
    void aRestartLosesNothingAndAnEditBindsNewCasesOnly() throws IOException {
        start();
        String caseNumber = walk.open();
        Walk.Work papers = walk.until(caseNumber, "prepareRequest");
        String item = walk.checklist(papers).at("/items/0/id").asText();
        walk.attach(papers, item);
        JsonNode list = walk.checklist(papers);
        int records = records();
        String version = version();
        stop();

        start();
        assertThat(walk.open(caseNumber)).containsExactly(papers);
        assertThat(walk.checklist(papers)).isEqualTo(list);
        assertThat(list.at("/items/0/evidence")).hasSize(1);
        assertThat(records()).isEqualTo(records).isPositive();
        assertThat(running.getBean(RecordCheck.class).faults()).isEmpty();
        assertThat(version()).isEqualTo(version);
        assertThat(deployments()).isEqualTo(1);
        stop();

        edit("decisions/asset-risk.dmn", "camunda:versionTag=\"1.0.0\"", "camunda:versionTag=\"1.1.0\"");
        start();
        assertThat(deployments()).isEqualTo(2);
        assertThat(version()).isNotEqualTo(version);
        for (String kind : List.of("act_re_procdef", "act_re_decision_def", "act_re_camformdef")) {
            List<Integer> sizes =
                    jdbc().queryForList("select count(*) from " + kind + " group by deployment_id_", Integer.class);
            assertThat(sizes)
                    .as("the whole set is new, not only what was edited")
                    .hasSize(2);
            assertThat(sizes.get(0)).isEqualTo(sizes.get(1)).isPositive();
        }
        walk.until(caseNumber, "tailorControls");
        assertThat(decisionVersions(caseNumber)).containsOnly(1);
        String later = walk.open();
        walk.until(later, "tailorControls");
        assertThat(decisionVersions(later)).containsOnly(2);
        stop();
    }

    @Test
    void aFaultyEditStopsTheStartAndTheEarlierModelsStay() throws IOException {
        start();
        stop();
        edit("processes/review/review.bpmn", "candidateGroups=\"ims-team\"", "candidateGroups=\"ims-taem\"");
        Files.delete(folder.resolve("models/processes/review/co-sign.form"));
        assertThatThrownBy(this::start)
                .hasMessageContaining("未部署")
                .hasMessageContaining("檔案「processes/review/review.bpmn」元素「assessRequest」")
                .hasMessageContaining("沒有群組「ims-taem」")
                .hasMessageContaining("元素「coSign」：找不到表單「review-co-sign」");
        edit("processes/review/review.bpmn", "candidateGroups=\"ims-taem\"", "candidateGroups=\"ims-team\"");
        Files.copy(Path.of("processes/review/co-sign.form"), folder.resolve("models/processes/review/co-sign.form"));
        start();
        assertThat(deployments()).isEqualTo(1);
        stop();
    }

    private void start() {
        running = new SpringApplicationBuilder(OutsourcingApplication.class)
                .run(
                        "--server.port=0",
                        "--spring.datasource.url=jdbc:h2:file:" + folder.resolve("data/outsourcing"),
                        "--outsourcing.models=" + folder.resolve("models"),
                        "--camunda.bpm.job-execution.enabled=false",
                        "--OUTSOURCING_TRIAL_PASSWORD=" + Rest.PASSWORD);
        walk = new Walk(running.getEnvironment().getRequiredProperty("local.server.port", Integer.class));
    }

    private void stop() {
        running.close();
    }

    private void edit(String file, String before, String after) throws IOException {
        Path path = folder.resolve("models").resolve(file);
        String text = Files.readString(path);
        assertThat(text).contains(before);
        Files.writeString(path, text.replaceFirst(Pattern.quote(before), after));
    }

    private String version() {
        return walk.rest
                .get("admin1", "/engine-rest/process-definition/key/outsourcing-case")
                .json()
                .path("id")
                .asText();
    }

    private List<Integer> decisionVersions(String caseNumber) {
        return jdbc().queryForList(
                        "select d.version_ from act_hi_decinst h join act_re_decision_def d on d.id_ = h.dec_def_id_"
                                + " join act_hi_procinst p on p.id_ = h.proc_inst_id_"
                                + " where p.business_key_ = ? and h.dec_def_key_ = 'asset-risk'",
                        Integer.class,
                        caseNumber);
    }

    private int records() {
        return jdbc().queryForObject("select count(*) from outsourcing_record", Integer.class);
    }

    private int deployments() {
        return jdbc().queryForObject("select count(*) from act_re_deployment", Integer.class);
    }

    private JdbcTemplate jdbc() {
        return running.getBean(JdbcTemplate.class);
    }
}
