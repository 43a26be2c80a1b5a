package tw.ictoutsourcing.deputy;

import java.time.LocalDate;
import java.util.List;

/** When one deputyship goes against others. */
final class DeputyRules {

    private DeputyRules() {}

    static void check(Deputyship wanted, List<Deputyship> others, LocalDate today) {
        if (wanted.principal().equals(wanted.deputy())) {
            throw new DeputyRefused("「代理人」不得為本人");
        }
        if (wanted.lastDay().isBefore(wanted.firstDay())) {
            throw new DeputyRefused("「代理迄日」（" + wanted.lastDay() + "）不得早於「代理起日」（" + wanted.firstDay() + "）");
        }
        if (wanted.lastDay().isBefore(today)) {
            throw new DeputyRefused("「代理迄日」（" + wanted.lastDay() + "）已過");
        }
        others.stream()
                .filter(one -> one.principal().equals(wanted.principal()) && one.overlaps(wanted))
                .findFirst()
                .ifPresent(one -> {
                    throw new DeputyRefused("「代理期間」與已登記的代理（" + one.firstDay() + " 至 " + one.lastDay() + "，代理人 "
                            + one.deputy() + "）重疊；同一期間只能有一位代理人");
                });
        if (leadsBack(wanted, wanted.deputy(), wanted, others, 0)) {
            throw new DeputyRefused(
                    "「代理人」" + wanted.deputy() + " 在這段期間又由 " + wanted.principal() + " 代理（或輾轉代理），會互相代理；請改選他人或調整期間");
        }
    }

    /** Whether whoever stands in for {@code person}, at a time that all share, leads back to the principal. */
    private static boolean leadsBack(
            Deputyship wanted, String person, Deputyship period, List<Deputyship> others, int steps) {
        if (person.equals(wanted.principal())) {
            return true;
        }
        // More steps than there are deputyships: a circle of others, none of this one's.
        return steps <= others.size()
                && others.stream()
                        .filter(one -> one.principal().equals(person) && one.overlaps(period))
                        .anyMatch(one -> leadsBack(wanted, one.deputy(), shared(one, period), others, steps + 1));
    }

    private static Deputyship shared(Deputyship one, Deputyship other) {
        return new Deputyship(
                one.id(),
                one.principal(),
                one.deputy(),
                one.firstDay().isAfter(other.firstDay()) ? one.firstDay() : other.firstDay(),
                one.lastDay().isBefore(other.lastDay()) ? one.lastDay() : other.lastDay());
    }
}
