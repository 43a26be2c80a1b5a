package tw.ictoutsourcing.delegate;

import java.time.Clock;
import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;
import tw.ictoutsourcing.casefile.AgencyYear;
import tw.ictoutsourcing.delegate.border.Actor;

/**
 * {@code ${joinAgencyYear}} at the start of what concerns the whole agency: its records go under the year's own number,
 * so that they too have a chain.
 */
@Component("joinAgencyYear")
class JoinAgencyYear implements ExecutionListener {

    private final AgencyYear years;
    private final Clock clock;

    JoinAgencyYear(AgencyYear years, Clock clock) {
        this.years = years;
        this.clock = clock;
    }

    @Override
    public void notify(DelegateExecution execution) {
        AgencyYear.Year year = years.of(LocalDate.now(clock));
        execution.setProcessBusinessKey(year.caseNumber());
        execution.setVariable("caseNumber", year.caseNumber());
        execution.setVariable("title", year.title());
        Actor actor = Actor.current();
        execution.setVariable("starter", actor.id());
        execution.setVariable("requester", actor.id());
        execution.setVariable("startedByVendor", actor.isVendor());
    }
}
