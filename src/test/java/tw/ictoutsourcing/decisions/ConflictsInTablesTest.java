package tw.ictoutsourcing.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Description;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where the five documents contradict each other, a table says which way was chosen, so that an owner can change it. */
class ConflictsInTablesTest {

    @ParameterizedTest
    @CsvSource({
        "procedure-steps, IMS-P-018-03 分遴選與契約兩份",
        "procedure-steps, 以本文為準",
        "procedure-steps, 一律先簽才開通",
        "procedure-steps, 最高權限帳號不交廠商",
        "procedure-steps, 評估時定級、契約凍結、驗收時確認",
        "procedure-steps, 來源限制取最嚴者",
        "procedure-documents, 真正的轉包一律不准",
        "access-gate, 一律先簽才開通",
        "acceptance-gate, 驗收時確認",
        "award-gate, 來源限制取最嚴者",
        "origin-screening, 採最嚴",
        "statutory-duties, 取最嚴：一律多因子",
        "statutory-duties, 60分鐘取TPE-10",
        "security-test, 決標總額",
        "record-retention, 取最晚到期者"
    })
    void theChosenWayIsWrittenBesideTheRule(String table, String choice) {
        assertThat(annotations(table)).contains(choice);
    }

    private static String annotations(String table) {
        var model = Dmn.readModelFromFile(new File("decisions", table + ".dmn"));
        Stream<Description> texts = model.getModelElementsByType(Description.class).stream();
        return texts.map(Description::getTextContent).collect(Collectors.joining("\n"));
    }
}
