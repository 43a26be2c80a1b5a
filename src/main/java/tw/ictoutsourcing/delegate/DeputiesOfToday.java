package tw.ictoutsourcing.delegate;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tw.ictoutsourcing.deputy.Deputies;
import tw.ictoutsourcing.engine.border.StandIns;

/** Tells the engine who stands in for whom. */
@Component
class DeputiesOfToday implements StandIns {

    private final Deputies deputies;

    DeputiesOfToday(Deputies deputies) {
        this.deputies = deputies;
    }

    @Override
    public List<String> principalsOf(String user) {
        return deputies.principalsOf(user);
    }

    @Override
    public Optional<String> deputyOf(String user) {
        return deputies.deputyOf(user);
    }
}
