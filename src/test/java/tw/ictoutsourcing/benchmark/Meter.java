package tw.ictoutsourcing.benchmark;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;

/**
 * Time and SQL of one system while its part of a case runs; what a benchmark looks up in between is not counted.
 * A batch of n is n statements and one round trip. Commits are not counted: both systems have one per step.
 */
final class Meter implements QueryExecutionListener {

    /** What one case took; processor time is that of the calling thread, H2 included and PostgreSQL not. */
    record Reading(double millis, double cpuMillis, int statements, int roundTrips) {}

    private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();

    private final Thread owner = Thread.currentThread();
    private final Map<String, int[]> kinds = new TreeMap<>();
    private int depth;
    private long nanos;
    private long cpuNanos;
    private int statements;
    private int roundTrips;

    DataSource watch(DataSource database) {
        return ProxyDataSourceBuilder.create(database).listener(this).build();
    }

    <T> T measure(Callable<T> work) throws Exception {
        if (Thread.currentThread() != owner || depth++ > 0) {
            return work.call();
        }
        long start = System.nanoTime();
        long cpu = CPU.getCurrentThreadCpuTime();
        try {
            return work.call();
        } finally {
            nanos += System.nanoTime() - start;
            cpuNanos += CPU.getCurrentThreadCpuTime() - cpu;
            depth = 0;
        }
    }

    /** What was counted since the last reading. */
    Reading read() {
        Reading reading = new Reading(nanos / 1e6, cpuNanos / 1e6, statements, roundTrips);
        nanos = 0;
        cpuNanos = 0;
        statements = 0;
        roundTrips = 0;
        kinds.clear();
        return reading;
    }

    /** Statements and round trips since the last reading, by text. */
    Map<String, int[]> kinds() {
        return new TreeMap<>(kinds);
    }

    @Override
    public void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) {
        // Counted when done.
    }

    @Override
    public void afterQuery(ExecutionInfo execution, List<QueryInfo> queries) {
        if (depth == 0 || Thread.currentThread() != owner) {
            return;
        }
        roundTrips++;
        for (QueryInfo query : queries) {
            int times =
                    execution.isBatch() ? Math.max(1, query.getParametersList().size()) : 1;
            statements += times;
            int[] kind = kinds.computeIfAbsent(query.getQuery(), text -> new int[2]);
            kind[0] += times;
            kind[1]++;
        }
    }
}
