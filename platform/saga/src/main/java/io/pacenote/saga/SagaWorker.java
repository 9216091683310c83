package io.pacenote.saga;

import io.pacenote.postgres.Doorbell;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.SmartLifecycle;

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

    private final StepThreads steps;
    private final Doorbell bell;
    private final Duration pollInterval;
    private final List<Chore> chores;
    private @Nullable Thread worker;
    private volatile boolean running;
    private boolean failing;

    SagaWorker(
            Caretaker caretaker,
            StepThreads steps,
            CompensationEndpointCheck endpoints,
            Doorbell bell,
            SagaSettings settings) {
        this.steps = steps;
        this.bell = bell;
        this.pollInterval = settings.pollInterval();
        this.chores = List.of(
                new Chore(settings.pollInterval(), () -> caretaker.expire(BATCH) == BATCH),
                new Chore(settings.pollInterval(), () -> {
                    caretaker.refreshStatistics();
                    return false;
                }),
                new Chore(settings.pollInterval(), () -> {
                    endpoints.check();
                    return false;
                }),
                new Chore(PURGE_INTERVAL, () -> caretaker.purge(settings.retention(), BATCH) == BATCH));
    }

    @Override
    public void start() {
        running = true;
        steps.start();
        worker = new Thread(this::work, "saga-worker");
        worker.start();
    }

    private void work() {
        try {
            while (running) {
                boolean more = tryRound();
                if (!more) {
                    bell.await(pollInterval);
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
        return steps.takeDue() || more;
    }

    /** Steps that run have time to end; one that does not is left to its lease. */
    @Override
    public void stop() {
        if (!running) {
            return;
        }
        running = false;
        steps.close();
        bell.ring();
        long deadline = System.nanoTime() + STOP_TIME.toNanos();
        Thread claiming = Objects.requireNonNull(worker);
        try {
            // it ends first: what it takes must still find a thread
            claiming.join(STOP_TIME.toMillis());
            steps.awaitEnd(deadline - System.nanoTime());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            claiming.interrupt();
            steps.interrupt();
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
