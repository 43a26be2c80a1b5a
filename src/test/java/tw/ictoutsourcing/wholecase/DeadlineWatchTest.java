package tw.ictoutsourcing.wholecase;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** One watch for all open tasks: before, at and after the due day, each rung of the ladder once. */
class DeadlineWatchTest extends Walking {

    private static final String KEY = "deadline-watch";
    private static final Set<String> RUNGS = Set.of("all", "到期前", "到期日", "逾期", "通報", "再通報");

    @Autowired
    ManagementService management;

    @Autowired
    RepositoryService models;

    @Test
    void unitIsRemindedBeforeAtAndAfterTheDueDayAndTheSupervisorToldOnceEach() {
        request(CAMPUS);
        LocalDate due = due(walk.until("prepareRequest"));
        watchOn(due.minusDays(4));
        assertThat(told("task-reminder")).isEmpty();
        watchOn(due.minusDays(3));
        watchOn(due.minusDays(2));
        assertThat(told("task-reminder")).singleElement().satisfies(mail -> {
            assertThat(mail.get("recipients")).isEqualTo("unit1@trial.invalid");
            assertThat(mail.get("subject").toString()).contains(walk.caseNumber(), "備妥申請文件");
            assertThat(mail.get("body").toString()).contains("再 3 天到期");
        });
        watchOn(due);
        assertThat(told("task-due")).hasSize(1);
        watchOn(due.plusDays(1));
        watchOn(due.plusDays(2));
        assertThat(told("task-overdue")).hasSize(1);
        assertThat(told("task-escalation")).isEmpty();
        assertThat(recorded("remindDueTasks")).isEmpty();
        CaseWalk round = watchOn(due.plusDays(3));
        watchOn(due.plusDays(4));
        assertThat(round.walked()).contains(KEY + "/notifyEscalated", KEY + "/summarised");
        assertThat(told("task-escalation")).singleElement().satisfies(mail -> assertThat(mail.get("recipients"))
                .isEqualTo("chief1@trial.invalid"));
        assertThat(told("task-overdue")).as("urged once more").hasSize(2);
        assertThat(recorded("remindDueTasks")).singleElement().satisfies(content -> assertThat(content)
                .contains("備妥申請文件", "權責主管", "\"逾期天數\":3"));
        assertThat(decisionsOf("remindDueTasks").toString())
                .contains("reminder-ladder", "escalate_to_supervisor_after_3_days");
        watchOn(due.plusDays(14));
        assertThat(told("task-escalation"))
                .extracting(mail -> mail.get("recipients"))
                .hasSize(3);
        assertThat(recorded("remindDueTasks")).hasSize(2);
    }

    @Test
    void whatIsDoneInTimeIsNeitherRemindedNorEscalated() {
        request(CAMPUS);
        LocalDate due = due(walk.until("prepareRequest"));
        walk.usual("prepareRequest");
        watchOn(due.plusDays(3));
        assertThat(told("task-escalation"))
                .noneSatisfy(mail -> assertThat(mail.get("subject").toString()).contains("備妥申請文件"));
    }

    @Test
    void lateVendorIsUrgedAtItsContactAndTheUnitToldApart() {
        request(CAMPUS);
        LocalDate due = due(walk.until("signCompanyPledge"));
        watchOn(due.plusDays(1));
        assertThat(told("task-overdue")).singleElement().satisfies(mail -> assertThat(
                        mail.get("recipients").toString())
                .isNotEmpty()
                .doesNotContain("unit1", "ims1", "chief1"));
        assertThat(told("task-overdue-watched"))
                .singleElement()
                .satisfies(mail -> assertThat(mail.get("recipients").toString()).contains("unit1@trial.invalid"));
    }

    @Test
    void anAccountThatIsGoneKeepsNobodyElsesReminderBack() {
        request(CAMPUS);
        OpenWork work = walk.until("prepareRequest");
        walk.engine().getTaskService().setAssignee(work.task().getId(), "somebody-who-left");
        watchOn(due(work));
        assertThat(told("task-due"))
                .singleElement()
                .satisfies(mail -> assertThat(mail.get("recipients").toString()).contains("ims1@trial.invalid"));
    }

    @Test
    void tasksWhoseProcessRemindsItselfAreLeftToIt() {
        request(CAMPUS);
        LocalDate due = due(walk.until("answerSelfCheck"));
        watchOn(due.minusDays(1));
        watchOn(due.plusDays(20));
        assertThat(told()).noneMatch(template -> template.startsWith("task-"));
        walk.clockAt(due.minusDays(1).toString());
        due = due(walk.until("superviseContract"));
        watchOn(due.plusDays(20));
        assertThat(told("task-escalation"))
                .noneSatisfy(mail -> assertThat(mail.get("subject").toString()).contains("監督履約情形"));
    }

    @Test
    void everyMorningItRunsByItselfAndWithNothingLateItTellsNobody() {
        walk = new CaseWalk(beans, CAMPUS);
        // Long before any task of any test.
        walk.clockAt("2020-01-01");
        Job morning = management
                .createJobQuery()
                .timers()
                .activityId("everyMorning")
                .listPage(0, 1)
                .get(0);
        assertThat(morning.getDuedate()
                        .toInstant()
                        .atZone(ZoneId.systemDefault())
                        .getHour())
                .isEqualTo(8);
        long before = summaries();
        management.executeJob(morning.getId());
        assertThat(summaries()).isEqualTo(before);
        assertThat(jdbc.sql(
                                "select count(*) from act_hi_actinst where proc_def_key_ = ? and act_id_ in ('everyMorning',"
                                        + " 'allInTime')")
                        .param(KEY)
                        .query(Long.class)
                        .single())
                .isGreaterThanOrEqualTo(2);
    }

    @Test
    void aMessageAsksForARoundToo() {
        walk = new CaseWalk(beans, CAMPUS);
        walk.clockAt("2020-01-01");
        String instance = walk.people().as("manager1", () -> walk.engine()
                .getRuntimeService()
                .createMessageCorrelation(KEY)
                .setVariable("watchReason", "主管會議前確認")
                .correlateWithResult()
                .getProcessInstance()
                .getId());
        assertThat(walk.engine()
                        .getHistoryService()
                        .createHistoricActivityInstanceQuery()
                        .processInstanceId(instance)
                        .activityId("deadlineWatchByMessage")
                        .count())
                .isEqualTo(1);
    }

    @Test
    void whatProcessesTakeOnThemselvesAreRungsOfTheLadder() throws IOException {
        Pattern property = Pattern.compile("name=\"remindsItself\" value=\"([^\"]*)\"");
        Set<String> named = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("processes"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".bpmn")).toList()) {
                Matcher found = property.matcher(Files.readString(file));
                while (found.find()) {
                    named.addAll(List.of(found.group(1).split("\\s+")));
                }
            }
        }
        assertThat(named).isNotEmpty().isSubsetOf(RUNGS);
        String ladder = Files.readString(Path.of("decisions/reminder-ladder.dmn"));
        assertThat(RUNGS).allMatch(rung -> rung.equals("all") || ladder.contains("\"" + rung + "\""));
    }

    private CaseWalk watchOn(LocalDate day) {
        walk.clockAt(day.toString());
        return walk.beside().agencyWide(KEY, "ims1", Map.of("watchReason", "連續假期前清查"));
    }

    private static LocalDate due(OpenWork work) {
        Task task = work.task();
        return task.getDueDate().toInstant().atZone(ZoneId.systemDefault()).toLocalDate();
    }

    private long summaries() {
        return jdbc.sql("select count(*) from notification where template = 'deadline-summary'")
                .query(Long.class)
                .single();
    }

    private List<String> decisionsOf(String element) {
        return jdbc.sql("select decisions from outsourcing_record where case_number = ? and element_id = ?")
                .params(walk.caseNumber(), element)
                .query(String.class)
                .list();
    }
}
