package io.pacenote.saga;

import io.pacenote.postgres.Doorbell;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;

/**
 * Does the due compensations and completions of this process's participants, and ends sagas that are past their deadline
 * or their retention. Every process has one; what one leaves undone the next takes up.
 *
 * <p>The doorbell wakes it when a transaction of this process has made work; polling is the net under that and finds what
 * other processes left.
 */
public final class SagaWorker implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(SagaWorker.class);
    private static final int BATCH = 100;
    private static final long PURGE_INTERVAL = TimeUnit.MINUTES.toNanos(10);
    private static final long STOP_SECONDS = 5;

    private final StepQueue queue;
    private final StepRunner runner;
    private final Participants participants;
    private final Doorbell bell;
    private final SagaSettings settings;
    private final Semaphore free;
    private @Nullable ExecutorService threads;
    private volatile boolean running;
    private long nextPurge = System.nanoTime();

    SagaWorker(StepQueue queue, StepRunner runner, Participants participants, Doorbell bell, SagaSettings settings) {
        this.queue = queue;
        this.runner = runner;
        this.participants = participants;
        this.bell = bell;
        this.settings = settings;
        this.free = new Semaphore(settings.threads());
    }

    @Override
    public void start() {
        running = true;
        threads = Executors.newFixedThreadPool(settings.threads() + 1, new CustomizableThreadFactory("saga-"));
        threads.execute(this::work);
    }

    private void work() {
        while (running) {
            try {
                boolean more = round();
                if (!more) {
                    bell.await(settings.pollInterval());
                }
            } catch (InterruptedException stopped) {
                return;
            } catch (RuntimeException databaseAway) {
                LOG.warn("No work on sagas for now: {}", databaseAway.toString());
                pause();
            }
        }
    }

    /** @return whether there may be more to do at once */
    private boolean round() {
        boolean more = queue.expire(BATCH) == BATCH;
        if (System.nanoTime() - nextPurge >= 0) {
            nextPurge =
                    queue.purge(settings.retention(), BATCH) == BATCH ? nextPurge : System.nanoTime() + PURGE_INTERVAL;
        }
        return takeSteps() || more;
    }

    /** Takes no more than there are free threads: a lease must not run while its step waits. */
    private boolean takeSteps() {
        int slots = free.drainPermits();
        if (slots == 0) {
            return false;
        }
        int taken = 0;
        try {
            List<DueStep> due = queue.take(participants.ready(), slots, settings.lease());
            for (DueStep step : due) {
                threads().execute(() -> run(step));
                taken++;
            }
        } finally {
            free.release(slots - taken);
        }
        return taken > 0;
    }

    private void run(DueStep step) {
        try {
            runner.run(step);
        } finally {
            free.release();
            bell.ring();
        }
    }

    private void pause() {
        try {
            bell.await(settings.pollInterval().multipliedBy(2));
        } catch (InterruptedException stopped) {
            running = false;
        }
    }

    private ExecutorService threads() {
        if (threads == null) {
            throw new IllegalStateException("the saga worker is not started");
        }
        return threads;
    }

    /** A step that does not end in time is left to its lease. */
    @Override
    public void stop() {
        running = false;
        bell.ring();
        threads().shutdown();
        try {
            if (!threads().awaitTermination(STOP_SECONDS, TimeUnit.SECONDS)) {
                threads().shutdownNow();
            }
        } catch (InterruptedException e) {
            threads().shutdownNow();
            Thread.currentThread().interrupt();
        }
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
