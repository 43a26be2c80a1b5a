package tw.ictoutsourcing.delegate;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;
import tw.ictoutsourcing.casefile.SelfChecks;

/** {@code ${standing}} in diagrams: how a vendor did in its self-check of a case. */
@Component("standing")
public class Standing implements ExecutionListener {

    private static final String UNFINISHED = "未完成";

    private final SelfChecks selfChecks;

    Standing(SelfChecks selfChecks) {
        this.selfChecks = selfChecks;
    }

    /** 通過, 限期改善, 不通過, or 未完成 if it never finished one. */
    public String selfCheckOutcome(String caseNumber, String vendorId) {
        return selfChecks.latest(caseNumber, vendorId).orElse(UNFINISHED);
    }

    /** @param outcome null or empty for a self-check that was not finished; expressions turn a null into an empty text */
    public void remember(String caseNumber, String vendorId, String outcome) {
        selfChecks.remember(caseNumber, vendorId, outcome == null || outcome.isBlank() ? UNFINISHED : outcome);
    }

    /** At the end of vendor-self-check: reads caseNumber, vendorId and selfCheckOutcome. */
    public void remember(DelegateExecution execution) {
        remember(
                Reading.caseNumber(execution),
                Reading.text(execution, "vendorId"),
                Reading.text(execution, "selfCheckOutcome"));
    }

    @Override
    public void notify(DelegateExecution execution) {
        remember(execution);
    }
}
