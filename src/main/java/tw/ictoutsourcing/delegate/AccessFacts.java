package tw.ictoutsourcing.delegate;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import tw.ictoutsourcing.access.AccessRegister;
import tw.ictoutsourcing.access.AdmittedPeople;
import tw.ictoutsourcing.checklist.Field;
import tw.ictoutsourcing.checklist.Item;

/** The facts about a requested access that a table judges; nothing is judged here. */
@Component
class AccessFacts {

    private final AccessRegister register;
    private final AdmittedPeople people;
    private final Pledges pledges;
    private final Clock clock;

    AccessFacts(AccessRegister register, AdmittedPeople people, Pledges pledges, Clock clock) {
        this.register = register;
        this.people = people;
        this.pledges = pledges;
        this.clock = clock;
    }

    Map<String, Object> of(DelegateExecution execution) {
        Map<String, Object> facts = aboutPerson(Case.of(execution), Reading.text(execution, "person"));
        facts.put(
                "secondOfKind",
                register.hasOpen(
                        Case.of(execution).number(),
                        Reading.text(execution, "person"),
                        Reading.text(execution, "accessKind")));
        LocalDate from = day(execution, "accessFrom");
        LocalDate until = day(execution, "accessUntil");
        LocalDate contractEnd = day(execution, "contractEnd");
        facts.put("accessDays", (int) ChronoUnit.DAYS.between(from, until) + 1);
        facts.put("inThePast", until.isBefore(LocalDate.now(clock)));
        facts.put("pastContract", contractEnd == null || until.isAfter(contractEnd));
        return facts;
    }

    private Map<String, Object> aboutPerson(Case subject, String person) {
        Optional<Item> pledge = pledges.of(subject, person);
        Map<String, Object> facts = new HashMap<>();
        facts.put("gatePassed", people.anyOf(subject.number(), subject.vendorId()));
        facts.put("personListed", pledges.listed(subject, person));
        facts.put("pledgeConfirmed", pledge.filter(Pledges::isConfirmed).isPresent());
        facts.put(
                "pledgeOnFile",
                pledge.filter(item -> !item.evidence().isEmpty()).isPresent());
        facts.put(
                "sensitivePerson",
                pledge.filter(item -> "是".equals(item.value(Field.SENSITIVE_ACCESS)))
                        .isPresent());
        facts.put("personBriefed", people.admitted(subject.number(), subject.vendorId(), person));
        facts.put("personLeft", people.hasLeft(subject.number(), subject.vendorId(), person));
        return facts;
    }

    private static LocalDate day(DelegateExecution execution, String variable) {
        String text = Reading.text(execution, variable);
        return text == null ? null : LocalDate.parse(text);
    }
}
