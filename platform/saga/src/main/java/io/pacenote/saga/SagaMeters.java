package io.pacenote.saga;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import org.springframework.context.event.EventListener;

/** Counts what this process does to sagas. Names of sagas and contexts are those of routes: there are few. */
class SagaMeters {

    private static final String PREFIX = "pacenote.saga.";
    private static final List<String> ENDS = List.of("completed", "compensated", "stuck");

    private final MeterRegistry meters;

    SagaMeters(MeterRegistry meters) {
        this.meters = meters;
    }

    /** The others exist from then on: who watches a counter must have seen it at nought. */
    @EventListener
    void started(SagaStarted saga) {
        count("started", saga);
        ENDS.forEach(end -> counter(end, saga));
    }

    @EventListener
    void completed(SagaCompleted saga) {
        count("completed", saga);
        time(saga, "completed", saga.took());
    }

    @EventListener
    void compensated(SagaCompensated saga) {
        count("compensated", saga);
        time(saga, "compensated", saga.took());
    }

    @EventListener
    void stuck(SagaStuck saga) {
        count("stuck", saga);
    }

    @EventListener
    void attempted(SagaStepAttempted step) {
        String outcome = step.isDone() ? "done" : "failed";
        meters.counter(PREFIX + "step.attempts", "context", step.context(), "outcome", outcome)
                .increment();
    }

    private void count(String what, SagaEvent saga) {
        counter(what, saga).increment();
    }

    private Counter counter(String what, SagaEvent saga) {
        return meters.counter(PREFIX + what, "name", saga.name());
    }

    private void time(SagaEvent saga, String end, Duration took) {
        meters.timer(PREFIX + "duration", "name", saga.name(), "end", end).record(took);
    }
}
