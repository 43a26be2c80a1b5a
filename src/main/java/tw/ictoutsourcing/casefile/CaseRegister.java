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

    /** Locks the case until the transaction ends. @throws UnknownCase if there is none */
    public ChainEnd lockChain(String caseNumber) {
        Map<String, Change> gathered = changes.peek();
        if (gathered != null
                && gathered.containsKey(caseNumber)
                && gathered.get(caseNumber).opens()) {
            String procedure = (String) gathered.get(caseNumber).columns().get("procedure");
            return new ChainEnd("", 0, procedure, false);
        }
        return jdbc.sql("select chain_head as head, record_count as count, procedure, legal_hold from outsourcing_case"
                        + " where case_number = ? for update")
                .param(caseNumber)
                .query(ChainEnd.class)
                .optional()
                .orElseThrow(() -> new UnknownCase(caseNumber));
    }

    /** Notes the new end of a chain locked by {@link #lockChain}. */
    public void moveChain(String caseNumber, String head, int count) {
        change(caseNumber, false, new LinkedHashMap<>(Map.of("chain_head", head, "record_count", count)));
    }

    /** Writes what the current transaction has gathered so far. */
    public void flush() {
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
            Map<String, Object> columns = new LinkedHashMap<>(change.columns());
            columns.put("updated_at", now());
            columns.put("case_number", caseNumber);
            String sql = change.opens() ? insert(columns.keySet()) : update(columns.keySet());
            if (jdbc.sql(sql).params(new ArrayList<>(columns.values())).update() == 0) {
                throw new UnknownCase(caseNumber);
            }
        });
        gathered.clear();
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
