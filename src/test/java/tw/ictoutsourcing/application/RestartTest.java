package tw.ictoutsourcing.application;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.util.FileSystemUtils;

/** Started, stopped and started again on one database file, with the models in a folder as an owner would have them. */
class RestartTest {

    @TempDir
    Path home;

    private JdbcTemplate jdbc;

    @BeforeEach
    void copyModels() throws IOException {
        FileSystemUtils.copyRecursively(Path.of("processes"), home.resolve("models/processes"));
        FileSystemUtils.copyRecursively(Path.of("decisions"), home.resolve("models/decisions"));
        // The file is free only while the application does not run.
        jdbc = new JdbcTemplate(
                new DriverManagerDataSource("jdbc:h2:file:" + home.resolve("data/outsourcing"), "outsourcing", ""));
    }

    @Test
    void aRestartLosesNothingAFaultyEditStopsItAndAGoodEditBindsNewCasesOnly() throws Exception {
        String caseNumber;
        Walk.Work papers;
        JsonNode list;
        try (OwnProcess application = new OwnProcess(home)) {
            Walk walk = new Walk(application.port());
            caseNumber = walk.open();
            papers = walk.until(caseNumber, "prepareRequest");
            walk.attach(papers, walk.checklist(papers).at("/items/0/id").asText());
            list = walk.checklist(papers);
            assertThat(list.at("/items/0/evidence")).hasSize(1);
        }
        List<String> records = jdbc.queryForList("select hash from outsourcing_record order by 1", String.class);
        assertThat(records).isNotEmpty();

        try (OwnProcess application = new OwnProcess(home)) {
            Walk walk = new Walk(application.port());
            assertThat(walk.open(caseNumber)).containsExactly(papers);
            assertThat(walk.checklist(papers)).isEqualTo(list);
        }
        assertThat(jdbc.queryForList("select hash from outsourcing_record order by 1", String.class))
                .isEqualTo(records);
        assertThat(deployments()).as("unchanged models are not deployed again").isEqualTo(1);

        edit("processes/review/review.bpmn", "candidateGroups=\"ims-team\"", "candidateGroups=\"ims-taem\"");
        Files.delete(home.resolve("models/processes/review/co-sign.form"));
        try (OwnProcess application = new OwnProcess(home)) {
            assertThat(application.failure()).isNotZero();
            assertThat(application.log())
                    .contains(
                            "模型有 2 項錯誤，未部署",
                            "檔案「processes/review/review.bpmn」元素「assessRequest」：沒有群組「ims-taem」",
                            "檔案「processes/review/review.bpmn」元素「coSign」：找不到表單「review-co-sign」");
        }
        assertThat(deployments()).isEqualTo(1);

        edit("processes/review/review.bpmn", "candidateGroups=\"ims-taem\"", "candidateGroups=\"ims-team\"");
        Files.copy(Path.of("processes/review/co-sign.form"), home.resolve("models/processes/review/co-sign.form"));
        edit("decisions/asset-risk.dmn", "camunda:versionTag=\"1.0.0\"", "camunda:versionTag=\"1.1.0\"");
        String later;
        try (OwnProcess application = new OwnProcess(home)) {
            Walk walk = new Walk(application.port());
            walk.until(caseNumber, "tailorControls");
            later = walk.open();
            walk.until(later, "tailorControls");
        }
        assertThat(deployments()).isEqualTo(2);
        for (String kind : List.of("act_re_procdef", "act_re_decision_def", "act_re_camformdef")) {
            List<Integer> sizes =
                    jdbc.queryForList("select count(*) from " + kind + " group by deployment_id_", Integer.class);
            assertThat(sizes)
                    .as("the whole set is new, not only what was edited")
                    .hasSize(2);
            assertThat(sizes.get(0)).isEqualTo(sizes.get(1)).isPositive();
        }
        assertThat(riskTables(caseNumber)).containsOnly("1.0.0");
        assertThat(riskTables(later)).containsOnly("1.1.0");
    }

    private void edit(String file, String before, String after) throws IOException {
        Path path = home.resolve("models").resolve(file);
        String text = Files.readString(path);
        assertThat(text).contains(before);
        Files.writeString(path, text.replaceFirst(Pattern.quote(before), after));
    }

    /** Version tags of the tables that decided this case's risk. */
    private List<String> riskTables(String caseNumber) {
        return jdbc.queryForList(
                "select d.version_tag_ from act_hi_decinst h join act_re_decision_def d on d.id_ = h.dec_def_id_"
                        + " join act_hi_procinst p on p.id_ = h.proc_inst_id_"
                        + " where p.business_key_ = ? and h.dec_def_key_ = 'asset-risk'",
                String.class,
                caseNumber);
    }

    private int deployments() {
        return jdbc.queryForObject("select count(*) from act_re_deployment", Integer.class);
    }
}
