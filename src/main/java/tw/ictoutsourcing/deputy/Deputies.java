package tw.ictoutsourcing.deputy;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The deputyships that have not ended. Asked with every request and every new task, so they are kept in memory: changes
 * hold at once on this server, on another within {@link #FRESH}.
 */
@Component
public class Deputies {

    private static final Duration FRESH = Duration.ofSeconds(10);

    private final JdbcClient jdbc;
    private final Clock clock;
    private volatile Known known;

    private record Known(List<Deputyship> all, long since) {}

    Deputies(JdbcClient jdbc, ObjectProvider<Clock> clock) {
        this.jdbc = jdbc;
        this.clock = clock.getIfAvailable(Clock::systemDefaultZone);
    }

    /** Whom this person stands in for today. */
    public List<String> principalsOf(String person) {
        LocalDate today = LocalDate.now(clock);
        return all().stream()
                .filter(one -> one.deputy().equals(person) && one.holdsOn(today))
                .map(Deputyship::principal)
                .distinct()
                .toList();
    }

    /** Who stands in for this person today. */
    public Optional<String> deputyOf(String person) {
        LocalDate today = LocalDate.now(clock);
        return all().stream()
                .filter(one -> one.principal().equals(person) && one.holdsOn(today))
                .map(Deputyship::deputy)
                .findFirst();
    }

    /** @throws DeputyRefused in Chinese if it would go against another one */
    public void register(Deputyship wanted) {
        DeputyRules.check(wanted, read(), LocalDate.now(clock));
        forget();
        jdbc.sql("insert into deputy (id, principal, deputy, first_day, last_day, registered_at)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(wanted.id(), wanted.principal(), wanted.deputy(), wanted.firstDay(), wanted.lastDay(), now())
                .update();
    }

    /** Whether it could be registered now. @throws DeputyRefused in Chinese if not */
    public void check(Deputyship wanted) {
        DeputyRules.check(wanted, read(), LocalDate.now(clock));
    }

    /** Nothing happens if it has ended before. */
    public void end(String id) {
        forget();
        jdbc.sql("update deputy set ended_at = ? where id = ? and ended_at is null")
                .params(now(), id)
                .update();
    }

    private List<Deputyship> all() {
        Known current = known;
        if (current == null || System.nanoTime() - current.since() > FRESH.toNanos()) {
            current = new Known(read(), System.nanoTime());
            known = current;
        }
        return current.all();
    }

    private List<Deputyship> read() {
        return jdbc.sql("select id, principal, deputy, first_day, last_day from deputy where ended_at is null"
                        + " order by first_day, id")
                .query(Deputyship.class)
                .list();
    }

    /** Now, and when the transaction is over: until then others read what was before. */
    private void forget() {
        known = null;
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCompletion(int status) {
                    known = null;
                }
            });
        }
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
