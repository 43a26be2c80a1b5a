package tw.ictoutsourcing.engine.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every edit that would break a running case, or hide where a rule comes from, is named with file, element and rule. */
class ModelLintTest {

    private static final String DIAGRAM = "processes/outsourcing-case/outsourcing-case.bpmn";
    private static final String TABLE = "decisions/record-retention.dmn";
    private static final String FORM = "processes/outsourcing-case/assess.form";

    private final ModelLint lint = new ModelLint(() -> new Surroundings(
            Set.of("openCase"), Set.of("ims-team", "requesting-unit")::contains, Set.of("NFU-5.5", "NFU-5.4")));

    @Test
    void theModelsAsTheyAreHaveNoFault() throws IOException {
        assertThat(lint.check(models("", "", ""))).isEmpty();
        assertThat(new DrawingLint().check(models("", "", ""))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                DIAGRAM + "|</bpmn:process>||無法解析",
                DIAGRAM + "|endEvent id=\"closed\"|endEvent id=\"Event_0abc123\"|無法解析",
                DIAGRAM + "|name=\"審查申請\"|name=\"\"|須有中文名稱",
                DIAGRAM + "|name=\"否\" source|source|答案須有名稱",
                DIAGRAM + "|default=\"returnedToAnswer\"||預設流向",
                DIAGRAM + "|${openCase}|${nobody}|沒有名為「${nobody}」的元件",
                DIAGRAM + "|${reviewOutcome == '退回補正'}|${dataSource.getConnection()}|未知的元件「dataSource」",
                DIAGRAM + "|${reviewOutcome == '退回補正'}|${title.getClass()}|不得取用 Java 類別",
                DIAGRAM + "|${reviewOutcome == '退回補正'}|${title.class.name}|不得取用 Java 類別",
                DIAGRAM + "|delegateExpression=\"${openCase}\"|class=\"java.lang.Thread\"|不得使用 camunda:class",
                DIAGRAM + "|formRef=\"outsourcing-case-assess\"|formRef=\"nowhere\"|找不到表單「nowhere」",
                DIAGRAM + "|Groups=\"ims-team\"|Groups=\"ims-taem\"|沒有群組「ims-taem」",
                DIAGRAM + "|value=\"NFU-5.4\"|value=\"NFU-9.9\"|沒有條文「NFU-9.9\"",
                DIAGRAM + "|historyTimeToLive=\"P1095D\"|historyTimeToLive=\"P3Y\"|歷史保存期間",
                DIAGRAM + "|camunda:versionTag=\"1.0.0\"||版本標記",
                DIAGRAM + "|bpmn:userTask id=\"answerVendor\"|bpmn:businessRuleTask id=\"answerVendor\"|無法解析",
                TABLE + "|everything_3_years|DecisionRule_1x2y3z4|規則識別碼",
                TABLE + "|NFU-5.11-1 測試用||規則須註明依據",
                TABLE + "|hitPolicy=\"FIRST\"|hitPolicy=\"PRIORITY\"|不支援命中方式",
                TABLE + "|<text>3</text>|<text>三年</text>|儲存格「三年」無法判讀",
                TABLE + "|<text>3</text>|<text>３</text>|儲存格「３」無法判讀",
                TABLE + "|<text>3</text>|<text>\"3\"</text>|「retentionYears」的型別為 integer，不可填文字",
                TABLE + "|id=\"anyType\"><text></text>|id=\"anyType\"><text>申請</text>|儲存格「申請」無法判讀",
                TABLE + "|id=\"record-retention\"|id=\"retention\"|與檔名相同",
                FORM + "|{|[|無法解析",
                FORM + "|\"type\": \"radio\"|\"type\": \"dynamiclist\"|不支援 dynamiclist",
                FORM + "|\"label\": \"評分\"|\"label\": \"\"|欄位須有 key 與標籤",
            })
    void aFaultyEditIsNamed(String file, String before, String after, String rule) throws IOException {
        List<Fault> faults = lint.check(models(file, before, after == null ? "" : after));
        assertThat(faults)
                .isNotEmpty()
                .anyMatch(fault -> fault.file().equals(file) && fault.toString().contains(rule.replace("\"", "")));
    }

    @Test
    void generatedIdsAreRefused() throws IOException {
        String task = "<bpmn:manualTask id=\"Activity_0abc123\" name=\"歸檔\" /></bpmn:process>";
        assertThat(lint.check(models(DIAGRAM, "</bpmn:process>", task)))
                .anyMatch(fault -> fault.element().equals("Activity_0abc123")
                        && fault.rule().contains("camelCase"));
    }

    @Test
    void aTableThatMayAnswerNothingIsNotAskedForOneAnswer() throws IOException {
        String task = "<bpmn:businessRuleTask id=\"decide\" name=\"判定\" camunda:decisionRef=\"record-retention\""
                + " camunda:decisionRefBinding=\"deployment\"><bpmn:extensionElements><camunda:inputOutput>"
                + "<camunda:outputParameter name=\"years\">${decisionResult[0].get(\"years\")}</camunda:outputParameter>"
                + "</camunda:inputOutput></bpmn:extensionElements></bpmn:businessRuleTask></bpmn:process>";
        List<ModelFile> models = new ArrayList<>(models(DIAGRAM, "</bpmn:process>", task));
        assertThat(lint.check(models)).noneMatch(fault -> fault.rule().contains("COLLECT"));
        models.removeIf(model -> model.name().equals(TABLE));
        models(TABLE, "hitPolicy=\"FIRST\"", "hitPolicy=\"COLLECT\"").stream()
                .filter(model -> model.name().equals(TABLE))
                .forEach(models::add);
        assertThat(lint.check(models))
                .anyMatch(fault ->
                        fault.element().equals("decide") && fault.rule().contains("COLLECT，可能沒有結果"));
    }

    @Test
    void aMissingDecisionAndAnUnboundOneAreNamed() throws IOException {
        String task = "<bpmn:businessRuleTask id=\"decide\" name=\"判定\" camunda:decisionRef=\"nothing\" />"
                + "<bpmn:callActivity id=\"call\" name=\"辦理\" calledElement=\"nowhere\" /></bpmn:process>";
        List<Fault> faults = lint.check(models(DIAGRAM, "</bpmn:process>", task));
        assertThat(faults).extracting(Fault::rule).anyMatch(rule -> rule.contains("找不到決策「nothing」"));
        assertThat(faults).extracting(Fault::rule).anyMatch(rule -> rule.contains("找不到流程「nowhere」"));
        assertThat(faults).extracting(Fault::rule).anyMatch(rule -> rule.contains("deployment 繫結"));
        assertThat(faults).extracting(Fault::rule).anyMatch(rule -> rule.contains("決策結果須存入變數"));
    }

    @Test
    void scriptsAreRefused() throws IOException {
        String script =
                "<bpmn:scriptTask id=\"run\" name=\"執行\" scriptFormat=\"javascript\"><bpmn:script>1</bpmn:script>"
                        + "</bpmn:scriptTask></bpmn:process>";
        assertThat(lint.check(models(DIAGRAM, "</bpmn:process>", script)))
                .anyMatch(fault -> fault.rule().contains("不得使用 scriptTask"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "x=\"520\" y=\"80\"|x=\"300\" y=\"80\"|重疊",
                "x=\"260\" y=\"120\"|x=\"260\" y=\"140\"|斜線",
                "x=\"310\" y=\"260\"|x=\"200\" y=\"260\"|斜線",
                "審查申請|審查這個名稱長得無論如何也放不進方框裡面的申請並且還要再長一點點|超出方框",
                "x=\"154\" y=\"145\"|x=\"250\" y=\"145\"|蓋住",
            })
    void aCarelessDrawingIsNamed(String before, String after, String rule) throws IOException {
        assertThat(new DrawingLint().check(models(DIAGRAM, before, after)))
                .anyMatch(fault -> fault.rule().contains(rule));
    }

    private static List<ModelFile> models(String edited, String before, String after) throws IOException {
        Path root = Path.of("src/test/resources/engine-models");
        List<ModelFile> files = new ArrayList<>();
        try (var paths = Files.walk(root)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                String name = root.relativize(path).toString().replace('\\', '/');
                String text = Files.readString(path);
                if (name.equals(edited)) {
                    assertThat(text).contains(before);
                    text = text.replaceFirst(Pattern.quote(before), Matcher.quoteReplacement(after));
                }
                files.add(new ModelFile(name, text.getBytes(StandardCharsets.UTF_8)));
            }
        }
        return files;
    }
}
