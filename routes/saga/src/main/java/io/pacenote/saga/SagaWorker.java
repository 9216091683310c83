package io.pacenote.saga;

import io.pacenote.postgres.Doorbell;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;

/**
 * Does the due compensations and completions of this process's participants, and ends sagas that are past their deadline
 * or their retention. Every process has one; what one leaves undone the next takes up.
 *
 * <p>The doorbell wakes it when a transaction of this process has made work; polling is the net under that and finds what
 * other processes left.
 */
public final class SagaWorker implements SmartLifecycle, DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(SagaWorker.class);
    private static final int BATCH = 500;
    private static final Duration PURGE_INTERVAL = Duration.ofMinutes(10);
    private static final Duration STOP_TIME = Duration.ofSeconds(5);

    private final StepQueue queue;
    private final StepRunner runner;
    private final Participants participants;
    private final Doorbell bell;
    private final SagaSettings settings;
    private final Semaphore free;
    private final List<Chore> chores;
    private @Nullable ExecutorService steps;
    private @Nullable Thread worker;
    private volatile boolean running;
    private volatile boolean threadIsWanted;
    private boolean failing;

    SagaWorker(StepQueue queue, StepRunner runner, Participants participants, Doorbell bell, SagaSettings settings) {
        this.queue = queue;
        this.runner = runner;
        this.participants = participants;
        this.bell = bell;
        this.settings = settings;
        this.free = new Semaphore(settings.threads());
        this.chores = List.of(
                new Chore(settings.pollInterval(), () -> queue.expire(BATCH) == BATCH),
                new Chore(PURGE_INTERVAL, () -> queue.purge(settings.retention(), BATCH) == BATCH));
    }

    @Override
    public void start() {
        running = true;
        steps = Executors.newFixedThreadPool(settings.threads(), new CustomizableThreadFactory("saga-step-"));
        worker = new Thread(this::work, "saga-worker");
        worker.start();
    }

    private void work() {
        try {
            while (running) {
                boolean more = tryRound();
                if (!more) {
                    bell.await(settings.pollInterval());
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Nothing ends the worker but its stop; a trouble that lasts is told once. */
    private boolean tryRound() {
        try {
            boolean more = round();
            if (failing) {
                LOG.info("Work on sagas goes on");
            }
            failing = false;
            return more;
        } catch (RuntimeException | Error e) {
            if (!failing) {
                LOG.warn("No work on sagas for now: {}", e.toString());
            }
            failing = true;
            return false;
        }
    }

    /** @return whether there may be more to do at once */
    private boolean round() {
        boolean more = false;
        for (Chore chore : chores) {
            more |= chore.doIfDue();
        }
        return takeSteps() || more;
    }

    /**
     * Takes no more than there are free threads: a lease must not run while its step waits.
     *
     * @return whether there may be more to take at once; less than was asked for is all that there was
     */
    private boolean takeSteps() {
        int slots = freeThreads();
        if (slots == 0) {
            return false;
        }
        int taken = 0;
        try {
            for (DueStep step : queue.take(participants.ready(), slots, settings.lease())) {
                Objects.requireNonNull(steps).execute(() -> run(step));
                taken++;
            }
        } finally {
            free.release(slots - taken);
        }
        return taken == slots;
    }

    /** Looks again after it has said that a thread is wanted, as the last one may have become free just before. */
    private int freeThreads() {
        int slots = free.drainPermits();
        threadIsWanted = slots == 0;
        return slots == 0 ? free.drainPermits() : slots;
    }

    /** Each look for work is a transaction: it is worth one only if there is work, or there was too much of it. */
    private void run(DueStep step) {
        boolean nextIsDue = false;
        try {
            nextIsDue = runner.run(step);
        } finally {
            free.release();
            if (nextIsDue || threadIsWanted) {
                bell.ring();
            }
        }
    }

    /** Steps that run have time to end; one that does not is left to its lease. */
    @Override
    public void stop() {
        if (!running) {
            return;
        }
        running = false;
        bell.ring();
        long deadline = System.nanoTime() + STOP_TIME.toNanos();
        ExecutorService running = Objects.requireNonNull(steps);
        Thread claiming = Objects.requireNonNull(worker);
        try {
            // it ends first: what it takes must still find a thread
            claiming.join(STOP_TIME.toMillis());
            running.shutdown();
            running.awaitTermination(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            claiming.interrupt();
            running.shutdownNow();
        }
    }

    /** After a start that failed half-way, Spring destroys what it has not stopped. */
    @Override
    public void destroy() {
        stop();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Starts after Camel and stops before it: steps need its routes. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }
}
