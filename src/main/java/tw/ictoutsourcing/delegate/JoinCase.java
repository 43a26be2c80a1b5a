package tw.ictoutsourcing.delegate;

import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.variable.VariableMap;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import tw.ictoutsourcing.delegate.border.Actor;
import tw.ictoutsourcing.engine.border.BadInput;

/**
 * {@code ${joinCase}} at the start of a process beside the main line: it gets the case's number as business key, and
 * those facts of the case that a vendor may see too. Amount, invited vendors and risk stay in the main line.
 */
@Component("joinCase")
class JoinCase implements ExecutionListener {

    private static final String MAIN_LINE = "outsourcing-case";

    private static final List<String> FACTS = List.of(
            "procedure",
            "title",
            "requestingUnit",
            "unitGroup",
            "requester",
            "serviceTypes",
            "systemClass",
            "coreSystem",
            "criticalBusiness",
            "personalData",
            "euPersonalData",
            "stateSecret",
            "sensitiveScope",
            "remoteAccess",
            "onSiteStaff",
            "customDevelopment",
            "thirdPartyComponents",
            "subcontracting",
            "sensitiveDataAccess",
            "protectionLevel",
            "regulationEdition",
            "vendorId",
            "vendorName",
            "contractStart",
            "contractEnd");

    private final ObjectProvider<ProcessEngine> engine;

    JoinCase(ObjectProvider<ProcessEngine> engine) {
        this.engine = engine;
    }

    @Override
    public void notify(DelegateExecution execution) {
        String caseNumber = Reading.text(execution, "caseNumber");
        if (caseNumber == null) {
            throw new BadInput("「案號」為必填：請選擇案件");
        }
        execution.setProcessBusinessKey(caseNumber);
        if (execution.hasVariable("requester")) {
            // Called by another process, which handed over what is needed.
            return;
        }
        VariableMap facts = facts(caseNumber);
        // All of them, so that expressions find each; null for what is not known yet, e.g. the vendor before the award.
        FACTS.forEach(fact -> execution.setVariable(fact, facts.containsKey(fact) ? facts.getValueTyped(fact) : null));
        Actor actor = Actor.current();
        execution.setVariable("starter", actor.id());
        execution.setVariable("startedByVendor", actor.isVendor());
    }

    private VariableMap facts(String caseNumber) {
        RuntimeService runtime = engine.getObject().getRuntimeService();
        ProcessInstance main = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(caseNumber, MAIN_LINE)
                .singleResult();
        if (main == null) {
            throw new BadInput("「案號」" + caseNumber + " 查無此案或已結案");
        }
        return runtime.getVariablesTyped(main.getId(), FACTS, false);
    }
}
