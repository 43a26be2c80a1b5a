package tw.ictoutsourcing.decisions;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Sets of inputs made of the allowed values: all of them where they are few, else a seeded sample. */
public final class Combinations {

    private final Map<String, List<Object>> allowed;

    public Combinations(Map<String, List<Object>> allowed) {
        this.allowed = allowed;
    }

    public Stream<Map<String, Object>> allOrSample(long limit, long seed) {
        double all = allowed.values().stream().mapToDouble(List::size).reduce(1, (a, b) -> a * b);
        return all <= limit ? LongStream.range(0, (long) all).mapToObj(this::numbered) : sample(limit, seed);
    }

    public Stream<Map<String, Object>> sample(long size, long seed) {
        Random random = new Random(seed);
        return Stream.generate(() -> any(random)).limit(size);
    }

    public Map<String, Object> any(Random random) {
        Map<String, Object> inputs = new HashMap<>();
        allowed.forEach((name, values) -> inputs.put(name, values.get(random.nextInt(values.size()))));
        return inputs;
    }

    private Map<String, Object> numbered(long number) {
        Map<String, Object> inputs = new HashMap<>();
        long rest = number;
        for (Map.Entry<String, List<Object>> entry : allowed.entrySet()) {
            int size = entry.getValue().size();
            inputs.put(entry.getKey(), entry.getValue().get((int) (rest % size)));
            rest /= size;
        }
        return inputs;
    }
}
