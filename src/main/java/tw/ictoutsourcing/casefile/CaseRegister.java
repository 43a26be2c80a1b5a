package tw.ictoutsourcing.casefile;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The register: one row per case with its latest facts. Changes are gathered during the transaction and written by one
 * statement per case before it commits.
 */
// Not by its class name: that is what diagrams call the listener.
@Component("register")
public class CaseRegister {

    /** Names of the facts the register keeps; others are ignored. */
    public static final Set<String> FACTS =
            Arrays.stream(CaseFacts.values()).map(Enum::name).collect(Collectors.toUnmodifiableSet());

    /** Written after the records, which move the end of the chain. */
    public static final int WRITE_ORDER = 100;

    private final JdbcClient jdbc;
    private final Clock clock;
    // Sorted, so that transactions that touch several cases lock them in the same order.
    private final TransactionBuffer<TreeMap<String, Change>> changes =
            new TransactionBuffer<>(WRITE_ORDER, TreeMap::new, this::write);

    private final ChainEnds ends = new ChainEnds();

    private record Change(boolean opens, Map<String, Object> columns) {}

    CaseRegister(JdbcClient jdbc, ObjectProvider<Clock> clock) {
        this.jdbc = jdbc;
        this.clock = clock.getIfAvailable(Clock::systemDefaultZone);
    }

    /** Adds a case. @throws IllegalArgumentException in Chinese if an amount or date is malformed */
    public void open(String caseNumber, Map<String, Object> facts) {
        Map<String, Object> columns = new LinkedHashMap<>(CaseFacts.columns(facts));
        columns.put("opened_at", now());
        change(caseNumber, true, columns);
    }

    /**
     * Sets the facts that are given and known; a null clears one. A status or phase that the row already has costs
     * nothing extra, as all changes of a transaction are one statement.
     *
     * @throws UnknownCase when written, if there is no such case
     */
    public void update(String caseNumber, Map<String, Object> facts) {
        change(caseNumber, false, CaseFacts.columns(facts));
    }

    /** The case as it is now, changes of the current transaction included. */
    public Optional<CaseRow> find(String caseNumber) {
        flush();
        return jdbc.sql("select * from outsourcing_case where case_number = ?")
                .param(caseNumber)
                .query(CaseRow.class)
                .optional();
    }

    /** Like {@link #find}. @throws UnknownCase if there is none */
    public CaseRow require(String caseNumber) {
        return find(caseNumber).orElseThrow(() -> new UnknownCase(caseNumber));
    }

    /** One fact as it is now, changes of the current transaction included; empty if it is not known. */
    public Optional<Object> fact(String caseNumber, String name) {
        String column = CaseFacts.valueOf(name).column();
        Optional<Change> gathered = gathered(caseNumber)
                .filter(change -> change.opens() || change.columns().containsKey(column));
        if (gathered.isPresent()) {
            return gathered.map(change -> change.columns().get(column));
        }
        return jdbc.sql("select " + column + " from outsourcing_case where case_number = ?")
                .param(caseNumber)
                .query((row, number) -> row.getObject(1))
                .optional();
    }

    /** Locks the case until the transaction ends. @throws UnknownCase if there is none */
    public ChainEnd lockChain(String caseNumber) {
        Optional<Change> opening = gathered(caseNumber).filter(Change::opens);
        if (opening.isPresent()) {
            String procedure = (String) opening.get().columns().get("procedure");
            return new ChainEnd("", 0, procedure, false);
        }
        return jdbc.sql("select chain_head as head, record_count as count, procedure, legal_hold from outsourcing_case"
                        + " where case_number = ? for update")
                .param(caseNumber)
                .query(ChainEnd.class)
                .optional()
                .orElseThrow(() -> new UnknownCase(caseNumber));
    }

    /**
     * Where the chain ended when this application last moved it, without asking; empty if it has not yet. Another node may have moved
     * it since: {@link #moveChain} tells.
     */
    public Optional<ChainEnd> lastKnownEnd(String caseNumber) {
        // A number may have been remembered of a case that was rolled back.
        return gathered(caseNumber).filter(Change::opens).isPresent() ? Optional.empty() : ends.of(caseNumber);
    }

    private Optional<Change> gathered(String caseNumber) {
        return Optional.ofNullable(changes.peek()).map(gathered -> gathered.get(caseNumber));
    }

    /** Writes the case with the new end of its chain. @return false, and nothing is written, if it does not end at {@code from} */
    public boolean moveChain(String caseNumber, ChainEnd from, ChainEnd to) {
        change(caseNumber, false, new LinkedHashMap<>(Map.of("chain_head", to.head(), "record_count", to.count())));
        boolean moved = written(caseNumber, changes.current().get(caseNumber), from);
        if (moved) {
            changes.current().remove(caseNumber);
            ends.remember(caseNumber, to);
        }
        return moved;
    }

    /** Notes whether records of the case are under legal hold. */
    public void hold(String caseNumber, boolean held) {
        change(caseNumber, false, new LinkedHashMap<>(Map.of("legal_hold", held)));
    }

    private void flush() {
        Map<String, Change> gathered = changes.peek();
        if (gathered != null) {
            write(gathered);
        }
    }

    private void change(String caseNumber, boolean opens, Map<String, Object> columns) {
        if (!changes.open()) {
            write(new TreeMap<>(Map.of(caseNumber, new Change(opens, columns))));
            return;
        }
        changes.current().merge(caseNumber, new Change(opens, columns), (known, more) -> {
            known.columns().putAll(more.columns());
            return known;
        });
    }

    private void write(Map<String, Change> gathered) {
        gathered.forEach((caseNumber, change) -> {
            if (!written(caseNumber, change, null)) {
                throw new UnknownCase(caseNumber);
            }
        });
        gathered.clear();
    }

    /** @param from where the chain must end; null if that does not matter */
    private boolean written(String caseNumber, Change change, ChainEnd from) {
        Map<String, Object> columns = new LinkedHashMap<>(change.columns());
        columns.put("updated_at", now());
        columns.put("case_number", caseNumber);
        List<Object> values = new ArrayList<>(columns.values());
        String sql = change.opens() ? insert(columns.keySet()) : update(columns.keySet());
        if (from != null && !change.opens()) {
            sql += " and chain_head = ? and record_count = ? and legal_hold = ?";
            values.addAll(List.of(from.head(), from.count(), from.legalHold()));
        }
        return jdbc.sql(sql).params(values).update() > 0;
    }

    private static String insert(Set<String> columns) {
        List<String> marks = columns.stream().map(c -> "?").toList();
        return "insert into outsourcing_case (" + String.join(", ", columns) + ") values (" + String.join(", ", marks)
                + ")";
    }

    private static String update(Set<String> columns) {
        String settings = columns.stream()
                .filter(c -> !c.equals("case_number"))
                .map(c -> c + " = ?")
                .collect(Collectors.joining(", "));
        return "update outsourcing_case set " + settings + " where case_number = ?";
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant().truncatedTo(ChronoUnit.MILLIS), ZoneOffset.UTC);
    }
}
