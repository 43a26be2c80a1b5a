package tw.ictoutsourcing.delegate.border;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.dmn.feel.impl.FeelException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import tw.ictoutsourcing.engine.border.FormSchema;
import tw.ictoutsourcing.engine.border.Submission;

/** Evaluates the conditions and options of a form, in the same FEEL that the decision tables use. */
@Component
class FormConditions {

    private final ObjectProvider<ProcessEngine> engine;

    FormConditions(ObjectProvider<ProcessEngine> engine) {
        this.engine = engine;
    }

    /** A condition that cannot be evaluated does not hold, so that its field stays checked. */
    boolean holds(String feel, Submission submission) {
        return Boolean.TRUE.equals(evaluated(feel, submission));
    }

    /** Allowed values to labels of a field whose options depend on the case; what cannot be evaluated allows nothing. */
    Map<String, String> options(String feel, Submission submission) {
        Map<String, String> options = new LinkedHashMap<>();
        if (evaluated(feel, submission) instanceof Collection<?> listed) {
            for (Object one : listed) {
                Object value = one instanceof Map<?, ?> option ? option.get("value") : one;
                Object label = one instanceof Map<?, ?> option ? option.get("label") : one;
                options.put(String.valueOf(value), String.valueOf(label));
            }
        }
        return options;
    }

    private Object evaluated(String feel, Submission submission) {
        var configuration = (ProcessEngineConfigurationImpl) engine.getObject().getProcessEngineConfiguration();
        var decisions = (DefaultDmnEngineConfiguration) configuration.getDmnEngineConfiguration();
        try {
            return decisions.getFeelEngine().evaluateSimpleExpression(feel, new Scope(submission));
        } catch (FeelException e) {
            return null;
        }
    }

    /** What the form saw: what was typed into it, else what the case has. */
    private record Scope(Submission submission) implements VariableContext {

        @Override
        public TypedValue resolve(String name) {
            return Variables.untypedValue(submission.known(name));
        }

        @Override
        public boolean containsVariable(String name) {
            return submission.known(name) != null;
        }

        @Override
        public Set<String> keySet() {
            Set<String> names = new HashSet<>(submission.values().keySet());
            FormSchema form = submission.form();
            if (form != null) {
                names.addAll(form.names());
            }
            return names;
        }
    }
}
