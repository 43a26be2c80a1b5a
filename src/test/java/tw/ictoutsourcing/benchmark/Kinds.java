package tw.ictoutsourcing.benchmark;

import java.util.Comparator;
import java.util.Map;

/** Which statements a case consists of: for whoever looks for waste. */
final class Kinds {

    private Kinds() {}

    static void print(String system, Meter meter) {
        System.out.println("KINDS " + system);
        meter.kinds().entrySet().stream()
                .sorted(Comparator.comparingInt((Map.Entry<String, int[]> kind) -> -kind.getValue()[0]))
                .forEach(kind -> System.out.printf(
                        "%5d %5d %s%n",
                        kind.getValue()[0],
                        kind.getValue()[1],
                        kind.getKey().replaceAll("\\s+", " ").strip()));
    }
}
