package io.pacenote.saga;

import io.pacenote.postgres.Doorbell;
import io.pacenote.postgres.group.Write;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The threads of this process that run steps. No more is taken than there are free threads: a lease must not run while its
 * step waits.
 */
final class StepThreads {

    private final SagaLog log;
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
            SagaLog log,
            StepQueue queue,
            StepRunner runner,
            Participants participants,
            HeadStart headStart,
            Doorbell worker,
            SagaSettings settings) {
        this.log = log;
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

    /**
     * Ends the saga, and takes its first compensation in the same transaction, if a thread is free to run it after the
     * commit. All else is for the worker to look for. So is a step that was taken in a transaction that is not this
     * database's and rolls back: when its lease ends.
     *
     * @return empty for an unknown saga, and for one that is not meant
     */
    Optional<SagaEnd> compensate(ClaimedSaga saga, @Nullable String cause) {
        boolean isInTransaction = TransactionSynchronizationManager.isActualTransactionActive()
                && TransactionSynchronizationManager.isSynchronizationActive();
        Reservation thread = isInTransaction ? reserve() : Reservation.ofNothing(this);
        if (isInTransaction) {
            TransactionSynchronizationManager.registerSynchronization(thread);
        }
        Optional<SagaEnd> end = log.compensate(new Ending(saga, cause, thread.offer()));
        thread.keep(end);
        if (!isInTransaction) {
            thread.use();
        }
        return end;
    }

    /** The same as one of a group. */
    Write compensating(ClaimedSaga saga, @Nullable String cause, Runnable alone) {
        return new GroupedCompensation(saga, cause, reserve(), alone);
    }

    private Reservation reserve() {
        boolean hasThread = isOpen && free.tryAcquire();
        return hasThread ? Reservation.ofThread(this, headStart.offer()) : Reservation.ofNothing(this);
    }

    /** On a thread that was kept for it. */
    void execute(DueStep taken) {
        try {
            Objects.requireNonNull(threads).execute(() -> run(taken));
        } catch (RejectedExecutionException stopping) {
            release();
        }
    }

    /** There may be steps to take. */
    void ring() {
        worker.ring();
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
        boolean leavesWork = false;
        try {
            Optional<DueStep> step = Optional.of(first);
            while (step.isPresent()) {
                StepEnd end = runner.run(step.get(), this::offer);
                leavesWork = end.leavesWork();
                step = end.next();
            }
        } finally {
            release();
            if (leavesWork) {
                worker.ring();
            }
        }
    }

    /** A thread that was kept is free. */
    void release() {
        free.release();
        if (isWanted) {
            worker.ring();
        }
    }

    private Offer offer() {
        return isOpen ? headStart.offer() : Offer.NONE;
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
