package tw.ictoutsourcing.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;

/** Everything that a step leaves in the database; a refused one leaves nothing. */
final class Traces {

    private static final List<String> TABLES = List.of(
            "act_ru_execution",
            "act_ru_task",
            "act_ru_variable",
            "act_ru_job",
            "act_hi_procinst",
            "act_hi_actinst",
            "act_hi_taskinst",
            "act_hi_varinst",
            "act_hi_decinst",
            "act_hi_attachment",
            "act_re_deployment",
            "act_re_procdef",
            "act_ge_bytearray",
            "outsourcing_case",
            "outsourcing_record",
            "form_value",
            "checklist",
            "checklist_item",
            "evidence",
            "notification");

    private final JdbcTemplate jdbc;

    Traces(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void unchangedBy(Runnable refused) {
        Map<String, Integer> before = count();
        refused.run();
        assertThat(count()).isEqualTo(before);
    }

    private Map<String, Integer> count() {
        Map<String, Integer> rows = new LinkedHashMap<>();
        TABLES.forEach(table -> rows.put(table, jdbc.queryForObject("select count(*) from " + table, Integer.class)));
        return rows;
    }
}
