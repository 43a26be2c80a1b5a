package tw.ictoutsourcing.engine.border;

import java.util.List;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;

/**
 * Something submitted breaks a rule. The message is in Chinese and names field and rule of every fault. The engine's
 * REST side answers this type with 400.
 */
public class BadInput extends FormFieldValidationException {

    private static final long serialVersionUID = 1L;

    public BadInput(List<String> faults) {
        super(null, String.join("；", faults));
    }

    public BadInput(String fault) {
        this(List.of(fault));
    }
}
