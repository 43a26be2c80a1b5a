package tw.ictoutsourcing.delegate.border;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tw.ictoutsourcing.engine.border.Offer;

/** All lists that start forms may name. */
@Component
class OfferedLists {

    private final Map<String, OfferedList> lists;

    OfferedLists(List<OfferedList> lists) {
        this.lists = lists.stream().collect(Collectors.toUnmodifiableMap(OfferedList::key, Function.identity()));
    }

    Optional<Offer> of(String valuesKey) {
        return Optional.ofNullable(lists.get(valuesKey)).map(OfferedList::offer);
    }

    boolean has(String valuesKey) {
        return lists.containsKey(valuesKey);
    }
}
