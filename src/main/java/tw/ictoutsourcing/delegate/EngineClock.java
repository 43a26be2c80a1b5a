package tw.ictoutsourcing.delegate;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.stereotype.Component;

/** The engine's time, so that records, due dates and timers never disagree, in tests that move it either. */
@Component
class EngineClock extends Clock {

    private final ZoneId zone;

    EngineClock() {
        this(ZoneId.systemDefault());
    }

    private EngineClock(ZoneId zone) {
        this.zone = zone;
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new EngineClock(other);
    }

    @Override
    public Instant instant() {
        return ClockUtil.getCurrentTime().toInstant();
    }
}
