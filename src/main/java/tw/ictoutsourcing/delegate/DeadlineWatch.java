package tw.ictoutsourcing.delegate;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * {@code ${deadlineWatch}}: goes once through all open tasks near or past their due day and takes the rungs of the
 * ladder that are due. Leaves how many in {@code remindedTasks} and {@code escalatedTasks}.
 */
@Component("deadlineWatch")
class DeadlineWatch implements JavaDelegate {

    private record Asked(int daysToDue, int daysGiven, boolean vendor) {}

    private final DueTasks tasks;
    private final ReminderLadder ladder;
    private final OwnReminders own;
    private final Reminders reminders;
    private final Clock clock;

    DeadlineWatch(DueTasks tasks, ReminderLadder ladder, OwnReminders own, Reminders reminders, Clock clock) {
        this.tasks = tasks;
        this.ladder = ladder;
        this.own = own;
        this.reminders = reminders;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        LocalDate today = LocalDate.now(clock);
        Map<Asked, List<ReminderLadder.Rung>> answers = new HashMap<>();
        List<DueTasks.Taken> taken = new ArrayList<>();
        int reminded = 0;
        int escalated = 0;
        Reminders.Round round = reminders.round(execution);
        List<DueTask> due =
                tasks.between(ladder.firstDay(today), ladder.lastDay(today).plusDays(1));
        for (DueTask task : due) {
            Asked asked = new Asked(task.daysToDue(today), task.daysGiven(), task.ofVendor());
            Set<String> itself = own.of(task.line().definition(), task.line().taskKey());
            List<ReminderLadder.Rung> rungs =
                    answers.computeIfAbsent(asked, a -> ladder.rungs(a.daysToDue(), a.daysGiven(), a.vendor())).stream()
                            .filter(rung ->
                                    !task.taken().contains(rung.name()) && !OwnReminders.has(itself, rung.name()))
                            .toList();
            if (!rungs.isEmpty()) {
                round.tell(task, rungs, -asked.daysToDue());
                rungs.stream()
                        .map(ReminderLadder.Rung::name)
                        .distinct()
                        .forEach(rung -> taken.add(new DueTasks.Taken(task, rung)));
                reminded++;
                escalated += rungs.stream().anyMatch(ReminderLadder.Rung::escalates) ? 1 : 0;
            }
        }
        round.send();
        tasks.remember(taken);
        execution.setVariable("remindedTasks", reminded);
        execution.setVariable("escalatedTasks", escalated);
    }
}
