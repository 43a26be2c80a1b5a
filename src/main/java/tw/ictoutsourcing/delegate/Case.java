package tw.ictoutsourcing.delegate;

import org.camunda.bpm.engine.delegate.DelegateExecution;

/** Whom a checklist concerns: the case, and the vendor if it is one vendor's (else null). */
record Case(String number, String vendorId) {

    static Case of(DelegateExecution execution) {
        Object number = execution.getVariable("caseNumber");
        return new Case(number == null ? execution.getProcessBusinessKey() : number.toString(), (String)
                execution.getVariable("vendorId"));
    }
}
