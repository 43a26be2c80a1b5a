package tw.ictoutsourcing.benchmark;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntFunction;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.jdbc.core.JdbcTemplate;
import tw.ictoutsourcing.casefile.CaseRegister;

/** Fills the engine's tables with copies of rows that the engine itself wrote for one task and one timer. */
final class ManyTasks {

    private static final String FIRST = "114-9999";

    private final JdbcTemplate jdbc;
    private final Map<String, Object> instance;
    private final Map<String, Object> task;
    private final Map<String, Object> link;
    private final Map<String, Object> timer;
    private final Map<String, Object> register;
    private int cases;
    private int tasks;

    ManyTasks(Ours ours) {
        jdbc = ours.bean(JdbcTemplate.class);
        ours.bean(CaseRegister.class)
                .open(
                        FIRST,
                        Map.of(
                                "title",
                                "校務系統維運",
                                "procedure",
                                "NFU",
                                "unitGroup",
                                "unit-academic",
                                "requester",
                                "unit1"));
        register = jdbc.queryForMap("select * from outsourcing_case where case_number = ?", FIRST);
        String review = started(ours, "review", "coSign");
        instance = jdbc.queryForMap("select * from act_ru_execution where id_ = ?", review);
        task = jdbc.queryForMap("select * from act_ru_task where proc_inst_id_ = ?", review);
        link = jdbc.queryForMap(
                "select * from act_ru_identitylink where task_id_ = ? and type_ = 'candidate'", task.get("ID_"));
        String selfCheck = started(ours, "vendor-self-check", "answerSelfCheck");
        timer = jdbc.queryForList("select * from act_ru_job where process_instance_id_ = ?", selfCheck)
                .get(0);
    }

    private static String started(Ours ours, String process, String element) {
        return ours.bean(RuntimeService.class)
                .createProcessInstanceByKey(process)
                .businessKey(FIRST)
                .setVariable("caseNumber", FIRST)
                .setVariable("procedure", "NFU")
                .setVariable("requester", "unit1")
                .setVariable("unitGroup", "unit-academic")
                .setVariable("vendorId", "90000001")
                .startBeforeActivity(element)
                .execute()
                .getId();
    }

    /** Each with a waiting timer. */
    void openCases(int count) {
        copy("outsourcing_case", register, count, i -> Map.of("CASE_NUMBER", caseNumber(i)));
        copy(
                "act_ru_execution",
                instance,
                count,
                i -> Map.of(
                        "ID_", "case" + i,
                        "ROOT_PROC_INST_ID_", "case" + i,
                        "PROC_INST_ID_", "case" + i,
                        "BUSINESS_KEY_", caseNumber(i)));
        copy("act_ru_job", timer, count, i -> Map.of("ID_", "timer" + i, "DUEDATE_", in(400)));
        cases = count;
    }

    /** So many tasks on each rung. */
    void due(int perRung) {
        for (int days : new int[] {2, 0, -1, -5}) {
            add(perRung, days);
        }
    }

    void undue(int count) {
        add(count, 90);
    }

    private void add(int count, int dueInDays) {
        int from = tasks;
        copy(
                "act_ru_task",
                task,
                count,
                i -> Map.of(
                        "ID_", "task" + (from + i),
                        "EXECUTION_ID_", "case" + (from + i) % cases,
                        "PROC_INST_ID_", "case" + (from + i) % cases,
                        "CREATE_TIME_", in(-30),
                        "DUE_DATE_", in(dueInDays)));
        copy(
                "act_ru_identitylink",
                link,
                count,
                i -> Map.of("ID_", "link" + (from + i), "TASK_ID_", "task" + (from + i)));
        tasks += count;
    }

    int tasks() {
        return tasks;
    }

    int reminders() {
        return jdbc.queryForObject("select count(*) from task_reminder", Integer.class);
    }

    void forgetReminders() {
        jdbc.update("delete from task_reminder");
    }

    private static String caseNumber(int number) {
        return "114-%04d".formatted(number + 1);
    }

    private static Timestamp in(int days) {
        return Timestamp.valueOf(LocalDate.now().plusDays(days).atTime(17, 0));
    }

    private void copy(String table, Map<String, Object> row, int count, IntFunction<Map<String, Object>> changes) {
        List<String> columns = List.copyOf(row.keySet());
        List<Object[]> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Map<String, Object> changed = changes.apply(i);
            rows.add(columns.stream()
                    .map(column -> changed.getOrDefault(column.toUpperCase(Locale.ROOT), row.get(column)))
                    .toArray());
        }
        jdbc.batchUpdate(
                "insert into " + table + " (" + String.join(", ", columns) + ") values ("
                        + String.join(", ", columns.stream().map(column -> "?").toList()) + ")",
                rows);
    }
}
