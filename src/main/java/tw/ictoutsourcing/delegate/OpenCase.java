package tw.ictoutsourcing.delegate;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;
import tw.ictoutsourcing.casefile.CaseNumbers;
import tw.ictoutsourcing.casefile.CaseRegister;
import tw.ictoutsourcing.engine.border.BadInput;

/** {@code ${openCase}} at the start of a case: number, requester, unit, reference date, and its row in the register. */
@Component("openCase")
class OpenCase implements ExecutionListener {

    private final CaseNumbers numbers;
    private final CaseRegister register;
    private final Units units;
    private final Clock clock;

    OpenCase(CaseNumbers numbers, CaseRegister register, Units units, Clock clock) {
        this.numbers = numbers;
        this.register = register;
        this.units = units;
        this.clock = clock;
    }

    @Override
    public void notify(DelegateExecution execution) {
        LocalDate today = LocalDate.now(clock);
        String requester = requester(execution);
        Units.Unit unit = units.of(Reading.text(execution, "requestingUnit"), requester);
        String caseNumber = numbers.next(today);
        execution.setProcessBusinessKey(caseNumber);
        execution.setVariable("caseNumber", caseNumber);
        execution.setVariable("requester", requester);
        execution.setVariable("unitGroup", unit.groupId());
        execution.setVariable("requestingUnit", unit.label());
        if (execution.getVariable("referenceDate") == null) {
            execution.setVariable("referenceDate", today.toString());
        }
        register.open(caseNumber, facts(execution));
    }

    private static Map<String, Object> facts(DelegateExecution execution) {
        Map<String, Object> facts = new HashMap<>();
        CaseRegister.FACTS.forEach(fact -> facts.put(fact, execution.getVariable(fact)));
        facts.put("status", "進行中");
        facts.put("phase", execution.getCurrentActivityName());
        return facts;
    }

    /** Whoever is logged in; a start by the system must name somebody, for the unit's tasks go to that person. */
    private static String requester(DelegateExecution execution) {
        String requester = Reading.actor() != null ? Reading.actor() : Reading.text(execution, "requester");
        if (requester == null) {
            throw new BadInput("「申請人」為必填：請先登入，再提出委外申請");
        }
        return requester;
    }
}
