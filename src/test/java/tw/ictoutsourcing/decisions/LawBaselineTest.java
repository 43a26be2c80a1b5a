package tw.ictoutsourcing.decisions;

import static org.assertj.core.api.Assertions.assertThat;
import static tw.ictoutsourcing.decisions.LawTables.codes;
import static tw.ictoutsourcing.decisions.LawTables.rows;

import java.util.List;
import java.util.Map;
import org.camunda.spin.Spin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LawBaselineTest {

    @ParameterizedTest
    @CsvSource({
        "110-08-23, 普, 35",
        "110-08-23, 中, 58",
        "110-08-23, 高, 78",
        "115-01-07, 普, 45",
        "115-01-07, 中, 62",
        "115-01-07, 高, 80"
    })
    void everyLevelHasItsNumberOfControls(String edition, String level, int count) {
        var rows = rows("control-baseline", input(edition, level, List.of("系統發展")));
        assertThat(rows).hasSize(count);
        assertThat(rows).extracting(row -> row.get("code")).doesNotHaveDuplicates();
        assertThat(rows).allSatisfy(row -> assertThat(row)
                .containsOnlyKeys("code", "family", "measure", "requirement", "question", "duty", "clause"));
    }

    @ParameterizedTest
    @CsvSource({"110-08-23", "115-01-07"})
    void aHigherLevelInheritsTheLowerOne(String edition) {
        var low = codes("control-baseline", input(edition, "普", List.of("雲端服務")));
        var moderate = codes("control-baseline", input(edition, "中", List.of("雲端服務")));
        var high = codes("control-baseline", input(edition, "高", List.of("雲端服務")));
        assertThat(moderate).containsAll(low);
        assertThat(high).containsAll(moderate);
    }

    @Test
    void trainingAloneHasNoSystemAndNoControls() {
        assertThat(rows("control-baseline", input("115-01-07", "高", List.of("顧問訓練"))))
                .isEmpty();
        assertThat(rows("control-baseline", input("115-01-07", "高", List.of("顧問訓練", "維運服務"))))
                .hasSize(80);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"[\"顧問訓練\"]; 0", "[\"雲端服務\",\"顧問訓練\"]; 62"})
    void theServiceTypesMayComeAsJson(String json, int count) {
        assertThat(rows(
                        "control-baseline",
                        Map.of(
                                "regulationEdition",
                                "115-01-07",
                                "protectionLevel",
                                "中",
                                "serviceTypes",
                                Spin.JSON(json))))
                .hasSize(count);
    }

    @Test
    void aMissingLevelIsNotTakenForTheLowestOne() {
        assertThat(rows("control-baseline", Map.of("regulationEdition", "115-01-07", "serviceTypes", List.of("系統發展"))))
                .isEmpty();
    }

    private static Map<String, Object> input(String edition, String level, List<String> serviceTypes) {
        return Map.of("regulationEdition", edition, "protectionLevel", level, "serviceTypes", serviceTypes);
    }
}
