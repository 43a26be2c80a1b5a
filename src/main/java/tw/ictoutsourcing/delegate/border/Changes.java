package tw.ictoutsourcing.delegate.border;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tw.ictoutsourcing.engine.border.Submission;

/** What a completed request changed against before, for the reviewer who sent it back. */
final class Changes {

    private Changes() {}

    /** Rows {field, before, after}; empty if nothing changed. */
    static List<Map<String, Object>> of(Submission submission, Map<String, Object> typed) {
        List<Map<String, Object>> changes = new ArrayList<>();
        typed.forEach((name, after) -> {
            Object before = submission.present().apply(name);
            if (before == null) {
                before = submission.kept().get(name);
            }
            if (!same(before, after)) {
                Map<String, Object> change = new LinkedHashMap<>();
                change.put(
                        "field",
                        submission.form() == null ? name : submission.form().label(name));
                change.put("before", before);
                change.put("after", after);
                changes.add(change);
            }
        });
        return changes;
    }

    private static boolean same(Object before, Object after) {
        return Objects.equals(before, after) || Objects.equals(text(before), text(after));
    }

    /** Numbers of different width, and an empty field against none, are no change. */
    private static String text(Object value) {
        return value == null ? "" : value.toString();
    }
}
