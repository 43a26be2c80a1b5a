package tw.ictoutsourcing.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DmnElement;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LawTableShapeTest {

    private static final Pattern MAINLAND_WORDING =
            Pattern.compile("信息|網絡|軟件|硬件|數據|默認|服務器|用戶|賬號|賬戶|登錄|訪問|質量|文檔|接口|日志|\\.md");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "regulation-edition",
                "control-baseline",
                "project-requirements",
                "statutory-duties",
                "procedure-requirements",
                "security-test"
            })
    void everyRuleSaysWhyAndFromWhere(String key) {
        var model = read(key);
        assertThat(model.getModelElementsByType(Decision.class)).singleElement().satisfies(decision -> {
            assertThat(decision.getId()).isEqualTo(key);
            assertThat(decision.getCamundaHistoryTimeToLiveString()).isEqualTo("P1095D");
            assertThat(decision.getVersionTag()).matches("\\d+\\.\\d+\\.\\d+");
        });
        assertThat(rules(model)).extracting(DmnElement::getId).doesNotHaveDuplicates();
        assertThat(rules(model)).allSatisfy(rule -> {
            assertThat(rule.getId()).doesNotMatch("(DecisionRule|Rule)_[0-9a-z]{7}");
            assertThat(rule.getDescription().getTextContent()).isNotBlank().doesNotContainPattern(MAINLAND_WORDING);
        });
        assertThat(model.getModelElementsByType(OutputEntry.class))
                .allSatisfy(
                        entry -> assertThat(entry.getText().getTextContent()).doesNotContainPattern(MAINLAND_WORDING));
    }

    @Test
    void everyRowOfTheNewEditionIsMarkedAsUnchecked() {
        var rules = rules(read("control-baseline")).stream()
                .filter(rule -> rule.getId().startsWith("edition_115_"))
                .toList();
        assertThat(rules).hasSize(80).allSatisfy(rule -> assertThat(
                        rule.getDescription().getTextContent())
                .contains("待公報核對"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"control-baseline", "project-requirements", "statutory-duties", "procedure-requirements"})
    void everyRuleAsksOneQuestion(String key) {
        List<String> questions = read(key).getModelElementsByType(OutputEntry.class).stream()
                .filter(entry -> entry.getId().endsWith("_question"))
                .map(entry -> entry.getText().getTextContent())
                .toList();
        assertThat(questions).hasSameSizeAs(rules(read(key))).allMatch(text -> text.endsWith("？\""));
    }

    private static Collection<Rule> rules(DmnModelInstance model) {
        return model.getModelElementsByType(Rule.class);
    }

    private static DmnModelInstance read(String key) {
        return Dmn.readModelFromFile(new File("decisions", key + ".dmn"));
    }
}
