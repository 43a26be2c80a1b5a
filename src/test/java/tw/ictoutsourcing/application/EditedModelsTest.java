package tw.ictoutsourcing.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tw.ictoutsourcing.engine.Rest;

/** What a process owner deploys over HTTP: a faulty edit is refused whole, and a table with a gap stops the step. */
class EditedModelsTest extends OverHttp {

    private static final String PLANNING = "processes/planning/planning.bpmn";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "planning-rate-impact\" camunda|planning-nowhere\" camunda|rateImpact|找不到表單「planning-nowhere」",
                "${checklist}|${cheklist}|buildControls|沒有名為「${cheklist}」的元件",
                "decisionRef=\"asset-risk\"|decisionRef=\"asset-rsk\"|decideRisk|找不到決策「asset-rsk」",
                "candidateGroups=\"ciso\"|candidateGroups=\"cisso\"|approveSpecialCase|沒有群組「cisso」",
                "id=\"rateImpact\" name=\"評估系統衝擊\"|id=\"rateImpact\" name=\"\"|rateImpact|須有中文名稱",
                "</bpmn:process>||planning|無法解析",
                "${specialApproval == &quot;核定&quot;}|${dataSource.getConnection()}|specialApproved|未知的元件「dataSource」",
            })
    void aFaultyEditIsRefusedWithFileElementAndRule(String before, String after, String element, String rule) {
        Map<String, String> models = models();
        String edited = models.get(PLANNING).replace(before, after == null ? "" : after);
        assertThat(edited).isNotEqualTo(models.put(PLANNING, edited));
        traces.unchangedBy(() -> {
            Rest.Answer answer = walk.rest.deploy("owner1", models);
            assertThat(answer.status()).as(answer.text()).isEqualTo(400);
            assertThat(answer.text()).contains(PLANNING, element, rule).contains("未部署");
        });
    }

    @Test
    void aModelWithAScriptOrAClassIsRefused() {
        Map<String, String> models = models();
        String script = "<bpmn:scriptTask id=\"runScript\" name=\"執行程式\" scriptFormat=\"javascript\">"
                + "<bpmn:script>java.lang.Runtime.getRuntime()</bpmn:script></bpmn:scriptTask></bpmn:process>";
        models.put(PLANNING, models.get(PLANNING).replace("</bpmn:process>", script));
        traces.unchangedBy(() -> {
            Rest.Answer answer = walk.rest.deploy("owner1", models);
            assertThat(answer.status()).as(answer.text()).isEqualTo(400);
            assertThat(answer.text()).contains("runScript");
        });
    }

    @Test
    void aDecisionThatReturnsNothingStopsTheStepAndAnUnknownCaseItsStart() {
        String caseNumber = walk.open();
        Rest.Answer deployed = walk.rest.deploy("owner1", trial());
        assertThat(deployed.status()).as(deployed.text()).isEqualTo(200);
        try {
            for (String number : new String[] {"115-9999", "校務", "115-0001; drop"}) {
                traces.unchangedBy(() -> {
                    Rest.Answer answer = start(number);
                    assertThat(answer.status()).as(answer.text()).isEqualTo(400);
                    assertThat(answer.text())
                            .contains(number.equals("115-9999") ? "「案號」115-9999 查無此案或已結案" : "「案號」須為案號，例如 115-0001");
                });
            }
            String instance = start(caseNumber).json().path("id").asText();
            String task = walk.rest
                    .get("admin1", "/engine-rest/task?processInstanceId=" + instance)
                    .json()
                    .at("/0/id")
                    .asText();
            for (String question : new String[] {"沒人想過的問題", "沒有答案的問題"}) {
                traces.unchangedBy(() -> {
                    for (String door : new String[] {"/submit-form", "/complete"}) {
                        Rest.Answer answer = write(task + door, question);
                        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
                        assertThat(answer.text()).contains("決策「答案判定」（trial-answer）沒有給出結果，無法繼續", question);
                    }
                });
            }
            assertThat(write(task + "/submit-form", "已知的問題").status()).isEqualTo(204);
        } finally {
            String id = deployed.json().path("id").asText();
            walk.rest.delete("admin1", "/engine-rest/deployment/" + id + "?cascade=true");
        }
    }

    private Rest.Answer start(String caseNumber) {
        return walk.rest.post(
                "admin1",
                "/engine-rest/process-definition/key/trial-question/submit-form",
                Rest.variables(Map.of("caseNumber", caseNumber)));
    }

    private Rest.Answer write(String door, String question) {
        return walk.rest.post("admin1", "/engine-rest/task/" + door, Rest.variables(Map.of("question", question)));
    }

    private static Map<String, String> trial() {
        Map<String, String> files = new TreeMap<>();
        for (String file : new String[] {
            "trial-question.bpmn", "trial-answer.dmn", "trial-question-ask.form", "trial-question-write.form"
        }) {
            files.put(file, read(Path.of("src/test/resources/application", file)));
        }
        return files;
    }

    static Map<String, String> models() {
        Map<String, String> files = new TreeMap<>();
        for (String part : new String[] {"processes", "decisions"}) {
            try (var paths = Files.walk(Path.of(part))) {
                paths.filter(Files::isRegularFile)
                        .forEach(path -> files.put(path.toString().replace('\\', '/'), read(path)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return files;
    }

    private static String read(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
