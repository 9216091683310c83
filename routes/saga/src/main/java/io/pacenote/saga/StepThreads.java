package io.pacenote.saga;

import io.pacenote.postgres.Doorbell;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;

/**
 * The threads of this process that run steps. No more is taken than there are free threads: a lease must not run while its
 * step waits.
 */
final class StepThreads {

    private final StepQueue queue;
    private final StepRunner runner;
    private final Participants participants;
    private final HeadStart headStart;
    private final Doorbell worker;
    private final SagaSettings settings;
    private final Semaphore free;
    private @Nullable ExecutorService threads;
    private volatile boolean isOpen;
    private volatile boolean isWanted;

    /** @param worker is rung when there may be steps to take */
    StepThreads(
            StepQueue queue,
            StepRunner runner,
            Participants participants,
            HeadStart headStart,
            Doorbell worker,
            SagaSettings settings) {
        this.queue = queue;
        this.runner = runner;
        this.participants = participants;
        this.headStart = headStart;
        this.worker = worker;
        this.settings = settings;
        this.free = new Semaphore(settings.threads());
    }

    void start() {
        threads = Executors.newFixedThreadPool(settings.threads(), new CustomizableThreadFactory("saga-step-"));
        isOpen = true;
    }

    /** @return whether there may be more to take at once; less than was asked for is all that there was */
    boolean takeDue() {
        int slots = allFree();
        if (slots == 0) {
            return false;
        }
        int taken = 0;
        try {
            for (DueStep step : queue.take(participants.ready(), slots, settings.lease())) {
                Objects.requireNonNull(threads).execute(() -> run(step));
                taken++;
            }
        } finally {
            free.release(slots - taken);
        }
        return taken == slots;
    }

    /** Looks again after it has said that a thread is wanted, as the last one may have become free just before. */
    private int allFree() {
        int slots = free.drainPermits();
        isWanted = slots == 0;
        return slots == 0 ? free.drainPermits() : slots;
    }

    /**
     * Goes on with the saga's next step where it can. Else it rings only if there is a step to take, or if there were more
     * than threads: each look for steps is a transaction.
     */
    private void run(DueStep first) {
        StepEnd end = StepEnd.doneAndNext(Optional.of(first));
        try {
            while (end.next().isPresent()) {
                end = runner.run(end.next().get(), this::takeNext);
            }
        } finally {
            free.release();
            if (end.leavesWork() || isWanted) {
                worker.ring();
            }
        }
    }

    private Optional<DueStep> takeNext(UUID saga) {
        return isOpen ? headStart.take(saga) : Optional.empty();
    }

    /** No step is taken from now on but by {@link #takeDue}. */
    void close() {
        isOpen = false;
    }

    /** Waits for the steps that run. */
    void awaitEnd(long nanos) throws InterruptedException {
        ExecutorService ending = Objects.requireNonNull(threads);
        ending.shutdown();
        ending.awaitTermination(nanos, TimeUnit.NANOSECONDS);
    }

    /** What still runs is left to its lease. */
    void interrupt() {
        Objects.requireNonNull(threads).shutdownNow();
    }
}
