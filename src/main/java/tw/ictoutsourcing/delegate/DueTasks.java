package tw.ictoutsourcing.delegate;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Open tasks by due date, and the rungs taken for them. Read by three statements, however many tasks there are: the
 * engine's own queries would ask once more for each task's groups and its case.
 */
@Component
class DueTasks {

    private static final String IN_WINDOW = " t.due_date_ >= ? and t.due_date_ < ? and t.suspension_state_ = 1";

    private static final String TASKS = "select t.id_ as id, t.name_ as name, t.task_def_key_ as task_key,"
            + " t.proc_def_id_ as definition, t.assignee_ as assignee, t.create_time_ as created, t.due_date_ as due,"
            + " p.business_key_ as case_number, c.case_number as registered, c.title, c.procedure, c.unit_group"
            + " from act_ru_task t join act_ru_execution p on p.id_ = t.proc_inst_id_"
            + " left join outsourcing_case c on c.case_number = p.business_key_"
            + " where" + IN_WINDOW + " order by t.due_date_, t.id_";

    private static final String GROUPS = "select l.task_id_ as task, l.group_id_ as found from act_ru_identitylink l"
            + " join act_ru_task t on t.id_ = l.task_id_"
            + " where l.type_ = 'candidate' and l.group_id_ is not null and" + IN_WINDOW;

    private static final String RUNGS = "select r.task_id as task, r.rung as found from task_reminder r"
            + " join act_ru_task t on t.id_ = r.task_id where" + IN_WINDOW;

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;
    private final Clock clock;

    /** A rung that was taken now. */
    record Taken(DueTask task, String rung) {}

    DueTasks(JdbcClient jdbc, JdbcTemplate batch, Clock clock) {
        this.jdbc = jdbc;
        this.batch = batch;
        this.clock = clock;
    }

    /** @param to exclusive */
    List<DueTask> between(LocalDate from, LocalDate to) {
        List<Timestamp> window = List.of(Timestamp.valueOf(from.atStartOfDay()), Timestamp.valueOf(to.atStartOfDay()));
        Map<String, Set<String>> groups = byTask(GROUPS, window);
        Map<String, Set<String>> rungs = byTask(RUNGS, window);
        return jdbc.sql(TASKS).params(window).query(DueTask.Line.class).list().stream()
                .map(line -> new DueTask(
                        line,
                        List.copyOf(groups.getOrDefault(line.id(), Set.of())),
                        rungs.getOrDefault(line.id(), Set.of())))
                .toList();
    }

    /** So that each rung is taken once. */
    void remember(List<Taken> taken) {
        OffsetDateTime now = OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
        List<Object[]> rows = new ArrayList<>();
        for (Taken one : taken) {
            rows.add(new Object[] {
                one.task().line().id(), one.rung(), one.task().line().caseNumber(), now
            });
        }
        if (!rows.isEmpty()) {
            batch.batchUpdate(
                    "insert into task_reminder (task_id, rung, case_number, reminded_at) values (?, ?, ?, ?)", rows);
        }
    }

    private Map<String, Set<String>> byTask(String sql, List<Timestamp> window) {
        Map<String, Set<String>> found = new HashMap<>();
        jdbc.sql(sql).params(window).query(row -> {
            found.computeIfAbsent(row.getString("task"), task -> new HashSet<>())
                    .add(row.getString("found"));
        });
        return found;
    }
}
