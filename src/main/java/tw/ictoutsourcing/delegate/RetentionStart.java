package tw.ictoutsourcing.delegate;

import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import tw.ictoutsourcing.record.RetentionPeriods;

/** {@code ${retention}} in diagrams: says that a period of retention begins. */
@Component("retention")
public class RetentionStart {

    private final RetentionPeriods periods;
    private final Dates dates;

    RetentionStart(RetentionPeriods periods, Dates dates) {
        this.periods = periods;
        this.dates = dates;
    }

    /** The contract is over today. */
    public void contractEnded(DelegateExecution execution) {
        periods.contractEnded(Reading.caseNumber(execution), LocalDate.parse(dates.today()));
    }

    /** The case is closed today, awarded or not. */
    public void caseClosed(DelegateExecution execution) {
        periods.caseClosed(
                Reading.caseNumber(execution), Reading.text(execution, "procedure"), LocalDate.parse(dates.today()));
    }
}
