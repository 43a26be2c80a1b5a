package tw.ictoutsourcing.decisions;

import static org.assertj.core.api.Assertions.assertThat;
import static tw.ictoutsourcing.decisions.LawTables.codes;

import java.util.List;
import java.util.Map;
import org.camunda.spin.Spin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LawProjectRequirementsTest {

    @ParameterizedTest
    @CsvSource({"顧問訓練, 10", "系統發展, 20", "維運服務, 22", "雲端服務, 21", "系統發展;維運服務, 26", "顧問訓練;系統發展;維運服務;雲端服務, 26"})
    void aServiceTypeGetsTheRowsMarkedInTheMatrix(String types, int count) {
        var serviceTypes = List.of(types.split(";"));
        assertThat(codes("project-requirements", Map.of("serviceTypes", serviceTypes)))
                .hasSize(count)
                .doesNotHaveDuplicates();
    }

    @Test
    void theListMayComeAsJson() {
        assertThat(codes("project-requirements", Map.of("serviceTypes", Spin.JSON("[\"雲端服務\"]"))))
                .hasSize(21)
                .contains("NCCST-PM-10")
                .doesNotContain("NCCST-PM-15", "NCCST-PM-20");
    }
}
