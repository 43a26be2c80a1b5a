package tw.ictoutsourcing.casefile;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Vendors that cases have named, with their latest contact. */
@Component
public class Vendors {

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;
    private final TransactionBuffer<TreeMap<String, Vendor>> named =
            new TransactionBuffer<>(CaseRegister.WRITE_ORDER + 1, TreeMap::new, this::write);

    Vendors(JdbcClient jdbc, JdbcTemplate batch) {
        this.jdbc = jdbc;
        this.batch = batch;
    }

    /** Keeps name and contact; a later naming of the same vendor replaces an earlier one. */
    public void remember(List<Vendor> vendors) {
        TreeMap<String, Vendor> gathered = named.open() ? named.current() : new TreeMap<>();
        vendors.forEach(v -> gathered.put(v.vendorId(), v));
        if (!named.open()) {
            write(gathered);
        }
    }

    /** The vendor of a 統一編號, what the current transaction named included. */
    public Optional<Vendor> find(String vendorId) {
        Map<String, Vendor> gathered = named.peek();
        if (gathered != null && gathered.containsKey(vendorId)) {
            return Optional.of(gathered.get(vendorId));
        }
        return known(List.of(vendorId)).stream().findFirst();
    }

    private void write(Map<String, Vendor> gathered) {
        if (gathered.isEmpty()) {
            return;
        }
        Map<String, Vendor> known = known(List.copyOf(gathered.keySet())).stream()
                .collect(Collectors.toMap(Vendor::vendorId, Function.identity()));
        OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC);
        List<Object[]> added = gathered.values().stream()
                .filter(v -> !known.containsKey(v.vendorId()))
                .map(v -> new Object[] {v.name(), v.contact(), now, v.vendorId()})
                .toList();
        List<Object[]> changed = gathered.values().stream()
                .filter(v -> known.containsKey(v.vendorId()) && !v.equals(known.get(v.vendorId())))
                .map(v -> new Object[] {v.name(), v.contact(), now, v.vendorId()})
                .toList();
        if (!added.isEmpty()) {
            batch.batchUpdate("insert into vendor (name, contact, updated_at, vendor_id) values (?, ?, ?, ?)", added);
        }
        if (!changed.isEmpty()) {
            batch.batchUpdate("update vendor set name = ?, contact = ?, updated_at = ? where vendor_id = ?", changed);
        }
        gathered.clear();
    }

    private List<Vendor> known(List<String> ids) {
        return jdbc.sql("select vendor_id, name, contact from vendor where vendor_id in (:ids)")
                .param("ids", ids)
                .query(Vendor.class)
                .list();
    }
}
