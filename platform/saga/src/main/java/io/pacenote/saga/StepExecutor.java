package io.pacenote.saga;

import io.pacenote.postgres.StoredNames;
import io.pacenote.postgres.WakeUpSignal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;

/**
 * The threads of this process that run steps. No more steps are claimed than there are free threads: a lease must not run
 * while its step waits.
 */
final class StepExecutor {

    private final StepStore steps;
    private final StepRunner runner;
    private final Participants participants;
    private final TransactedRoutes transacted;
    private final StoredNames names;
    private final WakeUpSignal worker;
    private final SagaSettings settings;
    private final Semaphore free;
    private @Nullable ExecutorService threads;
    private volatile boolean isOpen;
    private volatile boolean isThreadWanted;

    /** @param worker is woken when there may be steps to claim */
    StepExecutor(
            StepStore steps,
            StepRunner runner,
            Participants participants,
            TransactedRoutes transacted,
            StoredNames names,
            WakeUpSignal worker,
            SagaSettings settings) {
        this.steps = steps;
        this.runner = runner;
        this.participants = participants;
        this.transacted = transacted;
        this.names = names;
        this.worker = worker;
        this.settings = settings;
        this.free = new Semaphore(settings.threads());
    }

    void start() {
        threads = Executors.newFixedThreadPool(settings.threads(), new CustomizableThreadFactory("saga-step-"));
        isOpen = true;
    }

    /** @return whether there may be more to claim at once; fewer than were asked for are all that there were */
    boolean claimDue() {
        int slots = reserveAllFree();
        if (slots == 0) {
            return false;
        }
        int used = 0;
        try {
            for (DueStep step : steps.claim(participants.ready(), slots, settings.lease())) {
                Objects.requireNonNull(threads).execute(() -> run(step));
                used++;
            }
        } finally {
            free.release(slots - used);
        }
        return used == slots;
    }

    /** Looks again after it has said that a thread is wanted, as the last one may have become free just before. */
    private int reserveAllFree() {
        int slots = free.drainPermits();
        isThreadWanted = slots == 0;
        return slots == 0 ? free.drainPermits() : slots;
    }

    /** Reserves a thread until the end of the caller's transaction, if one is free. */
    DispatchAfterCommit dispatchAfterCommit() {
        boolean isReserved = isOpen && free.tryAcquire();
        return new DispatchAfterCommit(this, isReserved ? Optional.of(eagerClaim()) : Optional.empty());
    }

    private EagerClaim eagerClaim() {
        return isOpen
                ? new EagerClaim(participants.ready(), transactedEndpoints(), settings.lease(), UUID.randomUUID())
                : EagerClaim.NONE;
    }

    private List<String> transactedEndpoints() {
        return transacted.endpoints().stream().map(names::ofEndpoint).toList();
    }

    /** On a thread that was reserved for it. */
    void execute(DueStep claimed) {
        try {
            Objects.requireNonNull(threads).execute(() -> run(claimed));
        } catch (RejectedExecutionException stopping) {
            release();
        }
    }

    /**
     * Goes on with the saga's next compensation where it was claimed with the report. Else it wakes the worker only if there
     * is a step to claim: each look for steps is a transaction.
     */
    private void run(DueStep first) {
        boolean leavesWork = false;
        try {
            Optional<DueStep> step = Optional.of(first);
            while (step.isPresent()) {
                DueStep stored = step.get();
                StepResult result = runner.run(stored.by(names.currentEndpoint(stored.uri())), this::eagerClaim);
                leavesWork = result.leavesWork();
                step = result.next();
            }
        } finally {
            release();
            if (leavesWork) {
                worker.send();
            }
        }
    }

    /** A reserved thread is free. The worker is woken if it found none when it looked. */
    void release() {
        free.release();
        if (isThreadWanted) {
            worker.send();
        }
    }

    /** There may be steps to claim. */
    void wakeWorker() {
        worker.send();
    }

    /** No step is claimed from now on but by {@link #claimDue}. */
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
