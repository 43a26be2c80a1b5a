package tw.ictoutsourcing.delegate;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import tw.ictoutsourcing.delegate.border.CaseVariables;

/** Which requirements of its procedure apply to a case, by the facts that it has now. */
@Component
public class CaseRequirements {

    private static final String TABLE = "procedure-requirements";
    private static final String CASE = "outsourcing-case";
    private static final int MOST_VARIABLES = 500;

    private final ObjectProvider<ProcessEngine> engine;
    private final DecisionTables tables;

    CaseRequirements(ObjectProvider<ProcessEngine> engine, DecisionTables tables) {
        this.engine = engine;
        this.tables = tables;
    }

    /**
     * As the logged-in user.
     *
     * @param phases values of the table's input
     * @return codes of the table's rows; empty if the user sees no such case
     */
    public Set<String> codes(String caseNumber, Collection<String> phases) {
        Map<String, Object> facts = facts(caseNumber);
        Set<String> codes = new TreeSet<>();
        if (facts.isEmpty()) {
            return codes;
        }
        for (String phase : phases) {
            facts.put("phase", phase);
            tables.evaluate(TABLE, facts)
                    .rows()
                    .forEach(row -> codes.add(String.valueOf(row.outputs().get("code"))));
        }
        return codes;
    }

    private Map<String, Object> facts(String caseNumber) {
        HistoryService history = engine.getObject().getHistoryService();
        HistoricProcessInstance started = history.createHistoricProcessInstanceQuery()
                .processDefinitionKey(CASE)
                .processInstanceBusinessKey(caseNumber)
                .singleResult();
        Map<String, Object> facts = new HashMap<>();
        if (started != null) {
            // A table asks for every one of them; early on some are not known yet.
            CaseVariables.names().forEach(name -> facts.put(name, null));
            history.createHistoricVariableInstanceQuery()
                    .processInstanceId(started.getId())
                    .listPage(0, MOST_VARIABLES)
                    .forEach(variable -> facts.put(variable.getName(), variable.getValue()));
        }
        return facts;
    }
}
