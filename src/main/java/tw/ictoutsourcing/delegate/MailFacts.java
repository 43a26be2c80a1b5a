package tw.ictoutsourcing.delegate;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tw.ictoutsourcing.casefile.CaseRegister;
import tw.ictoutsourcing.notification.Templates;

/**
 * The values a notification may name: variables in scope, caseNumber, link and deadline, and what the register knows of
 * the case, for a called process has only what was handed to it.
 */
@Component
class MailFacts {

    private static final Set<String> FROM_REGISTER = Set.of("title", "requestingUnit", "vendorName", "contractEnd");

    private final CaseRegister register;
    private final DueDates dueDates;
    private final String baseUrl;

    MailFacts(
            CaseRegister register,
            DueDates dueDates,
            @Value("${outsourcing.base-url:http://localhost:8080}") String baseUrl) {
        this.register = register;
        this.dueDates = dueDates;
        this.baseUrl = baseUrl;
    }

    Templates.Values of(DelegateExecution execution, String deadlineOf) {
        Map<String, Object> known = new HashMap<>();
        known.put("caseNumber", Reading.caseNumber(execution));
        known.put("link", link(Reading.caseNumber(execution)));
        known.put("deadline", deadline(execution, deadlineOf));
        return new Templates.Values() {
            @Override
            public boolean has(String name) {
                return known.containsKey(name) || execution.hasVariable(name) || FROM_REGISTER.contains(name);
            }

            @Override
            public Object get(String name) {
                Object value = known.getOrDefault(name, execution.getVariable(name));
                return value == null && FROM_REGISTER.contains(name)
                        ? register.fact(Reading.caseNumber(execution), name).orElse(null)
                        : value;
            }
        };
    }

    /** Values that are all known beforehand. */
    static Templates.Values of(Map<String, Object> values) {
        return new Templates.Values() {
            @Override
            public boolean has(String name) {
                return values.containsKey(name);
            }

            @Override
            public Object get(String name) {
                return values.get(name);
            }
        };
    }

    private Object deadline(DelegateExecution execution, String deadlineOf) {
        if (deadlineOf != null) {
            return dueDates.deadline(execution, deadlineOf);
        }
        Object dueDate = execution.getVariable("dueDate");
        return dueDate == null ? "工作清單所載期限" : dueDate;
    }

    /** The Tasklist, narrowed to the case: the task itself may not exist yet. */
    String link(String caseNumber) {
        String query = "[{\"type\":\"processInstanceBusinessKey\",\"operator\":\"eq\",\"value\":\"" + caseNumber
                + "\",\"name\":\"\"}]";
        return baseUrl + "/camunda/app/tasklist/default/#/?searchQuery="
                + URLEncoder.encode(query, StandardCharsets.UTF_8);
    }
}
