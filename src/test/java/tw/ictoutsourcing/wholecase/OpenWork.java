package tw.ictoutsourcing.wholecase;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.springframework.beans.factory.BeanFactory;
import tw.ictoutsourcing.tasklist.ChecklistResource;
import tw.ictoutsourcing.tasklist.TaskDesk;

/** A task that a person found in their own list and opened: its form, and its checklist if it has one. */
public final class OpenWork {

    private final BeanFactory beans;
    private final ProcessEngine engine;
    private final People people;
    private final Task task;
    private final String user;

    OpenWork(BeanFactory beans, People people, Task task, String user) {
        this.beans = beans;
        this.engine = beans.getBean(ProcessEngine.class);
        this.people = people;
        this.task = task;
        this.user = user;
    }

    public Task task() {
        return task;
    }

    public String user() {
        return user;
    }

    /** What Tasklist loads to show the form. */
    public Map<String, Object> shown() {
        return people.as(user, () -> engine.getFormService().getTaskFormVariables(task.getId()));
    }

    /** The checklist's items as the browser gets them. */
    @SuppressWarnings("unchecked")
    public List<Map<String, Object>> items() {
        return people.as(user, () -> (List<Map<String, Object>>) list().read().get("items"));
    }

    /** Fills every item alike. */
    public OpenWork each(String... pairs) {
        return some(item -> true, pairs);
    }

    /** Fills the items that lack what the first name says, so that earlier entries stay. */
    public OpenWork rest(String... pairs) {
        return some(item -> !values(item).containsKey(pairs[0]), pairs);
    }

    public OpenWork some(Predicate<Map<String, Object>> wanted, String... pairs) {
        Map<String, String> values = text(pairs);
        List<ChecklistResource.Entry> entries = items().stream()
                .filter(wanted)
                .map(item -> new ChecklistResource.Entry((String) item.get("id"), (int) item.get("version"), values))
                .toList();
        people.as(user, () -> list().fill(entries));
        return this;
    }

    /** Fills the first item only. */
    public OpenWork first(String... pairs) {
        Object id = items().get(0).get("id");
        return some(item -> item.get("id").equals(id), pairs);
    }

    public OpenWork row(String... pairs) {
        people.as(user, () -> list().addRow(text(pairs)));
        return this;
    }

    /** Attaches a file to every item that has none. */
    public OpenWork files() {
        return files(item -> ((List<?>) item.get("evidence")).isEmpty());
    }

    public OpenWork files(Predicate<Map<String, Object>> wanted) {
        byte[] content = "證明文件".getBytes(StandardCharsets.UTF_8);
        items().stream()
                .filter(wanted)
                .forEach(item -> people.as(user, () -> {
                    try {
                        return list().upload(
                                        (String) item.get("id"),
                                        "proof.txt",
                                        (long) content.length,
                                        new ByteArrayInputStream(content));
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                }));
        return this;
    }

    /** Sends the form. */
    public void send(Object... pairs) {
        send(Values.of(pairs));
    }

    public void send(Map<String, Object> values) {
        people.as(user, () -> {
            engine.getFormService().submitTaskForm(task.getId(), values);
            return null;
        });
    }

    @SuppressWarnings("unchecked")
    static Map<String, String> values(Map<String, Object> item) {
        return (Map<String, String>) item.get("values");
    }

    private ChecklistResource list() {
        return TaskDesk.checklist(beans, task.getId());
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Map<String, String> text(String... pairs) {
        return (Map) Values.of((Object[]) pairs);
    }
}
