package tw.ictoutsourcing.checklist;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The latest list of one kind and that of another which follows its rows, and whether the one still does, by one statement.
 *
 * @param source its id; null if there is none
 * @param copy id of the list that follows; null if there is none
 */
record Codes(String source, String copy, boolean alike) {

    private static final String SQL = "select c.id, c.kind, c.vendor_id, i.id as item_id, i.code from checklist c"
            + " left join checklist_item i on i.checklist_id = c.id"
            + " where c.case_number = ? and c.kind in (?, ?) order by c.sequence desc";

    /** A list: its id, and what its items are known by. */
    private record List(String id, Set<String> items) {}

    /** @param vendorId null finds the lists of any vendor */
    static Codes read(JdbcTemplate jdbc, String caseNumber, String vendorId, String from, String kind) {
        Map<String, List> latest = new LinkedHashMap<>();
        jdbc.query(
                SQL,
                row -> {
                    if (vendorId != null && !vendorId.equals(row.getString("vendor_id"))) {
                        return;
                    }
                    String of = row.getString("kind");
                    String id = row.getString("id");
                    List list = latest.computeIfAbsent(of, first -> new List(id, new HashSet<>()));
                    String item = row.getString(of.equals(from) ? "item_id" : "code");
                    if (list.id().equals(id) && item != null) {
                        list.items().add(item);
                    }
                },
                caseNumber,
                from,
                kind);
        List source = latest.get(from);
        List copy = latest.get(kind);
        Set<String> followed = copy == null ? Set.of() : copy.items();
        return new Codes(
                source == null ? null : source.id(),
                copy == null ? null : copy.id(),
                source != null && source.items().equals(followed));
    }
}
