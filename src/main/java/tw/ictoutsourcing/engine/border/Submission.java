package tw.ictoutsourcing.engine.border;

import java.util.Map;
import java.util.function.Function;
import org.camunda.bpm.engine.task.Task;

/**
 * What somebody submits: a start form or a task form.
 *
 * @param task the task that is completed; null for a start
 * @param element id of the task or start event in the diagram
 * @param title its name
 * @param process key of the process
 * @param properties the element's camunda properties
 * @param form the form that was shown; null if the element has none
 * @param values plain values by key: text, numbers, booleans, lists, maps
 * @param user who submits; null for the system
 * @param present the process variable of a name, null if there is none
 * @param kept values that earlier forms of the case left beside the engine
 * @param inPlaceOf whom the user stands in for in this; null if they act in their own right
 */
public record Submission(
        Task task,
        String element,
        String title,
        String process,
        Map<String, String> properties,
        FormSchema form,
        Map<String, Object> values,
        String user,
        Function<String, Object> present,
        Map<String, Object> kept,
        String inPlaceOf) {

    /** The same, seen from where the values now are. */
    Submission in(Function<String, Object> scope) {
        return new Submission(task, element, title, process, properties, form, values, user, scope, kept, inPlaceOf);
    }

    public String property(String name) {
        return properties.getOrDefault(name, "").trim();
    }

    /** The submitted value, or else what the case already has. */
    public Object known(String name) {
        return values.containsKey(name) ? values.get(name) : present.apply(name);
    }
}
