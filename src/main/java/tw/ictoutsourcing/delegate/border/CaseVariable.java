package tw.ictoutsourcing.delegate.border;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.spin.Spin;
import org.camunda.spin.json.SpinJsonNode;
import org.camunda.spin.plugin.variable.SpinValues;

/**
 * A process variable, declared once: its name, the Chinese label that messages use, and the guard that a value from
 * outside must pass. Lists lie in the engine as JSON.
 *
 * @param name fixed, camelCase
 * @param label what people call it
 * @param guard turns a submitted value into a typed one or refuses it
 */
public record CaseVariable<T>(String name, String label, CaseVariableGuard<T> guard) {

    /**
     * The value in scope.
     *
     * @throws IllegalStateException in Chinese if it is missing or malformed
     */
    public T from(VariableScope scope) {
        return find(scope).orElseThrow(() -> new IllegalStateException("缺少「" + label + "」（" + name + "）"));
    }

    /**
     * The value in scope, empty if there is none.
     *
     * @throws IllegalStateException in Chinese if it is malformed
     */
    public Optional<T> find(VariableScope scope) {
        Object value = scope.getVariable(name);
        if (value == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(guard.accept(value instanceof SpinJsonNode node ? node.unwrap() : value));
        } catch (CaseVariableGuard.Refused e) {
            throw new IllegalStateException(message(e), e);
        }
    }

    public void set(VariableScope scope, T value) {
        scope.setVariable(name, stored(value));
    }

    /**
     * A submitted value as it goes into the engine; null stays null.
     *
     * @throws CaseVariableGuard.Refused if it breaks the rule
     */
    Object accept(Object submitted) throws CaseVariableGuard.Refused {
        return submitted == null ? null : guard.accept(submitted);
    }

    String message(CaseVariableGuard.Refused refused) {
        return "「" + label + "」" + refused.getMessage();
    }

    /** Lists and maps as JSON, anything else as it is. */
    static Object stored(Object value) {
        return value instanceof Collection<?> || value instanceof Map<?, ?>
                ? SpinValues.jsonValue(Spin.JSON(value).toString()).create()
                : value;
    }
}
