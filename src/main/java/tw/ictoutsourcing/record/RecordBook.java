package tw.ictoutsourcing.record;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import tw.ictoutsourcing.casefile.CaseRegister;
import tw.ictoutsourcing.casefile.ChainEnd;
import tw.ictoutsourcing.casefile.TransactionBuffer;

/**
 * Takes records during the engine's transaction and writes them before it commits: per case one update that
 * holds only if the chain still ends where it did, one batch insert. A rollback leaves neither the step nor its record.
 */
@Component
public class RecordBook {

    private static final String DECISION = "decision";

    private final JdbcTemplate jdbc;
    private final CaseRegister register;
    private final Retention retention;
    private final Clock clock;
    // Sorted, so that transactions that touch several cases lock them in the same order.
    private final TransactionBuffer<TreeMap<String, Page>> pages =
            new TransactionBuffer<>(CaseRegister.WRITE_ORDER - 1, TreeMap::new, this::write);

    private record Page(List<Draft> drafts, List<Decided> decided) {
        Page() {
            this(new ArrayList<>(), new ArrayList<>());
        }
    }

    RecordBook(JdbcTemplate jdbc, CaseRegister register, Retention retention, ObjectProvider<Clock> clock) {
        this.jdbc = jdbc;
        this.register = register;
        this.retention = retention;
        this.clock = clock.getIfAvailable(Clock::systemDefaultZone);
    }

    /**
     * Adds a record to its case.
     *
     * @throws IllegalStateException in Chinese outside a transaction, or if no retention rule applies
     * @throws tw.ictoutsourcing.casefile.UnknownCase when written, if there is no such case
     */
    public void append(RecordEntry entry) {
        page(entry.caseNumber()).drafts().add(draft(entry));
    }

    /**
     * Notes a decision: it goes into the case's last record of this transaction, into one of its own if there is none.
     *
     * @throws IllegalStateException in Chinese outside a transaction
     */
    public void decided(String caseNumber, Decided decision) {
        page(caseNumber).decided().add(decision);
    }

    private Page page(String caseNumber) {
        if (!pages.open()) {
            throw new IllegalStateException("紀錄須與流程步驟在同一交易中建立（案號 " + caseNumber + "）。");
        }
        return pages.current().computeIfAbsent(caseNumber, c -> new Page());
    }

    private Draft draft(RecordEntry entry) {
        Retention.Rule rule = retention.ruleFor(entry.procedure(), entry.type());
        return Draft.of(entry, rule, OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MILLIS));
    }

    private void write(Map<String, Page> gathered) {
        List<Object[]> rows = new ArrayList<>();
        // The case goes first: a record refers to its row.
        gathered.forEach((caseNumber, page) -> rows.addAll(chained(caseNumber, page)));
        jdbc.batchUpdate(RecordRow.INSERT, rows);
        gathered.clear();
    }

    private List<Object[]> chained(String caseNumber, Page page) {
        // Who records a decision alone needs the procedure as it is now.
        Optional<ChainEnd> known = page.drafts().isEmpty() ? Optional.empty() : register.lastKnownEnd(caseNumber);
        return known.flatMap(end -> chain(caseNumber, page, end))
                .or(() -> chain(caseNumber, page, register.lockChain(caseNumber)))
                .orElseThrow(() -> new IllegalStateException("案號 " + caseNumber + " 的紀錄鏈已鎖定，卻無法寫入。"));
    }

    /** The rows of the page, and the case moved to their end; empty if the chain does not end there any more. */
    private Optional<List<Object[]>> chain(String caseNumber, Page page, ChainEnd from) {
        ChainEnd end = from;
        List<Draft> drafts = page.drafts().isEmpty() ? List.of(draft(decision(caseNumber, page, end))) : page.drafts();
        List<Object[]> rows = new ArrayList<>();
        for (int i = 0; i < drafts.size(); i++) {
            boolean last = i == drafts.size() - 1;
            RecordRow row = drafts.get(i).after(end, last ? page.decided() : List.of());
            String hash = HashChain.hash(row);
            rows.add(row.parameters(hash));
            end = new ChainEnd(hash, row.sequence(), end.procedure(), end.legalHold());
        }
        return register.moveChain(caseNumber, from, end) ? Optional.of(rows) : Optional.empty();
    }

    private static RecordEntry decision(String caseNumber, Page page, ChainEnd end) {
        String keys =
                page.decided().stream().map(Decided::decisionKey).distinct().collect(Collectors.joining("、"));
        return new RecordEntry(caseNumber, end.procedure(), DECISION, "決策：" + keys, null, null, null, null);
    }
}
