package tw.ictoutsourcing.delegate;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** The decision {@code reminder-ladder}: who is told what, so many days before or after a task is due. */
@Component
class ReminderLadder {

    private static final String TABLE = "reminder-ladder";

    /** No rung is looked for further from the due day than this; one that holds there holds for ever. */
    private static final int FARTHEST = 60;

    private static final List<Integer> PERIODS = List.of(0, 1, 2, 3, 7, 14, 30, 90);

    private final DecisionTables tables;
    private final DecisionDefinitions definitions;
    private final Map<String, Window> windows = new ConcurrentHashMap<>();

    /** Days to the due day between which there are rungs; {@code latest} is negative, null if it never ends. */
    private record Window(int earliest, Integer latest) {}

    /** @param version of the table */
    record Rung(int version, String ruleId, String name, String recipient, String template, boolean escalates) {}

    ReminderLadder(DecisionTables tables, DecisionDefinitions definitions) {
        this.tables = tables;
        this.definitions = definitions;
    }

    List<Rung> rungs(int daysToDue, int daysGiven, boolean vendor) {
        Map<String, Object> inputs = new HashMap<>();
        inputs.put("daysToDue", daysToDue);
        inputs.put("daysGiven", daysGiven);
        inputs.put("performer", vendor ? "廠商" : "機關");
        DecisionTables.Result result = tables.evaluate(TABLE, inputs);
        return result.rows().stream().map(row -> rung(result.version(), row)).toList();
    }

    /** First due day that has a rung today: tasks due earlier than that are over and done with. */
    LocalDate firstDay(LocalDate today) {
        Integer latest = window().latest();
        return latest == null ? LocalDate.EPOCH : today.plusDays(latest);
    }

    /** Last due day that has one: what is due later is not even read. */
    LocalDate lastDay(LocalDate today) {
        return today.plusDays(window().earliest());
    }

    /** Asked of the table itself, so that who edits it need not tell anybody; once per version. */
    private Window window() {
        return windows.computeIfAbsent(definitions.of(TABLE).getId(), id -> {
            int[] days = IntStream.rangeClosed(-FARTHEST, FARTHEST)
                    .filter(this::hasRung)
                    .toArray();
            if (days.length == 0) {
                return new Window(-1, 0);
            }
            return new Window(days[days.length - 1], days[0] == -FARTHEST ? null : days[0]);
        });
    }

    private boolean hasRung(int daysToDue) {
        return PERIODS.stream()
                .anyMatch(period -> !rungs(daysToDue, period, false).isEmpty()
                        || !rungs(daysToDue, period, true).isEmpty());
    }

    private static Rung rung(int version, DecisionTables.Row row) {
        Map<String, Object> outputs = row.outputs();
        return new Rung(
                version,
                row.ruleId(),
                String.valueOf(outputs.get("rung")),
                String.valueOf(outputs.get("notify")),
                String.valueOf(outputs.get("template")),
                Boolean.TRUE.equals(outputs.get("escalates")));
    }
}
