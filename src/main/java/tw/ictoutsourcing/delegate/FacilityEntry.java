package tw.ictoutsourcing.delegate;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import tw.ictoutsourcing.access.AdmittedPeople;
import tw.ictoutsourcing.engine.border.BadInput;

/** {@code ${facilityEntry}} in diagrams: what the tables ask about who wants to enter, and when. */
@Component("facilityEntry")
public class FacilityEntry {

    private final AdmittedPeople people;
    private final Clock clock;

    FacilityEntry(AdmittedPeople people, Clock clock) {
        this.people = people;
        this.clock = clock;
    }

    /** @throws BadInput if the entry ends before it begins */
    public void assess(DelegateExecution execution) {
        LocalDate day = LocalDate.parse(Reading.text(execution, "entryDate"));
        LocalTime from = LocalTime.parse(Reading.text(execution, "entryFrom"));
        LocalTime until = LocalTime.parse(Reading.text(execution, "entryUntil"));
        if (!until.isAfter(from)) {
            throw new BadInput("「預定離開時間」須晚於「預定進入時間」");
        }
        Duration ahead = Duration.between(LocalDateTime.now(clock), day.atTime(from));
        execution.setVariables(Map.of(
                "entryWeekday", day.getDayOfWeek().getValue(),
                "fromMinute", minute(from),
                "untilMinute", minute(until),
                "entryPast", ahead.isNegative(),
                "noticeHours", (int) ahead.toHours(),
                "entrantsAdmitted", allAdmitted(Case.of(execution), Reading.text(execution, "entrants"))));
    }

    private boolean allAdmitted(Case subject, String entrants) {
        return Arrays.stream(entrants.split("[\\s、,，;；]+"))
                .filter(name -> !name.isBlank())
                .allMatch(name -> people.admitted(subject.number(), subject.vendorId(), name));
    }

    private static int minute(LocalTime time) {
        return time.getHour() * 60 + time.getMinute();
    }
}
