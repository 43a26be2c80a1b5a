package tw.ictoutsourcing.delegate;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import tw.ictoutsourcing.access.AccessGrant;
import tw.ictoutsourcing.access.AccessRefused;
import tw.ictoutsourcing.access.AccessRegister;
import tw.ictoutsourcing.access.AdmittedPeople;
import tw.ictoutsourcing.casefile.CaseRegister;
import tw.ictoutsourcing.engine.border.BadInput;

/** {@code ${access}} in diagrams: who was admitted to a case, and what is opened for them. */
@Component("access")
public class Access {

    private final AccessRegister register;
    private final AdmittedPeople people;
    private final Pledges pledges;
    private final AccessFacts facts;
    private final CaseRegister cases;
    private final Clock clock;

    Access(
            AccessRegister register,
            AdmittedPeople people,
            Pledges pledges,
            AccessFacts facts,
            CaseRegister cases,
            Clock clock) {
        this.cases = cases;
        this.register = register;
        this.people = people;
        this.pledges = pledges;
        this.facts = facts;
        this.clock = clock;
    }

    /** When the case has passed its access gate: everybody whose pledge the unit has confirmed. */
    public void admit(DelegateExecution execution) {
        Case subject = Case.of(execution);
        people.admit(subject.number(), subject.vendorId(), pledges.confirmed(subject), today());
    }

    /** Sets what the decision {@code access-request-gate} asks about the requested access. */
    public void assess(DelegateExecution execution) {
        execution.setVariables(facts.of(execution));
    }

    /**
     * Enters the access in the register and remembers it as {@code grantId}.
     *
     * @throws BadInput if the person has one already or has left, somebody else has this name, or the case is over
     */
    public void open(DelegateExecution execution) {
        Case subject = Case.of(execution);
        refuseTooLate(subject, Reading.text(execution, "person"));
        String id = UUID.randomUUID().toString();
        try {
            register.open(new AccessGrant(
                    id,
                    subject.number(),
                    subject.vendorId(),
                    Reading.text(execution, "person"),
                    Reading.text(execution, "accessKind"),
                    Reading.text(execution, "accessName"),
                    LocalDate.parse(Reading.text(execution, "accessFrom")),
                    LocalDate.parse(Reading.text(execution, "accessUntil")),
                    Reading.actor(),
                    null,
                    null,
                    null));
        } catch (AccessRefused refused) {
            throw new BadInput(refused.getMessage());
        }
        execution.setVariable("grantId", id);
    }

    /** Between approval and opening somebody may have left, or the case have ended. */
    private void refuseTooLate(Case subject, String person) {
        if (!cases.require(subject.number()).isOpen()) {
            throw new BadInput("「案號」" + subject.number() + " 已結束，不再開通任何存取；請選「不開通」");
        }
        if (people.hasLeft(subject.number(), subject.vendorId(), person)) {
            throw new BadInput("「人員」" + person + " 已通報離職，不再開通任何存取；請選「不開通」");
        }
    }

    /** How many accesses are open in the case. */
    public int openIn(String caseNumber) {
        return register.openIn(caseNumber).size();
    }

    /** From now on nobody opens anything for the {@code person}. */
    public void leave(DelegateExecution execution) {
        Case subject = Case.of(execution);
        people.leave(subject.number(), subject.vendorId(), Reading.text(execution, "person"), today());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
