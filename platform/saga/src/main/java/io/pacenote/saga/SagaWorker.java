package io.pacenote.saga;

import io.pacenote.postgres.WakeUpSignal;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.SmartLifecycle;

/**
 * The thread that claims due compensations and completions of this process's participants, and does the periodic tasks.
 * Every process has one; what one leaves undone another claims.
 *
 * <p>It is woken when a transaction of this process has made steps due; polling finds what other processes left.
 */
public final class SagaWorker implements SmartLifecycle, DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(SagaWorker.class);
    private static final int BATCH = 100;
    private static final Duration PURGE_INTERVAL = Duration.ofMinutes(10);
    private static final Duration STOP_TIME = Duration.ofSeconds(5);

    private final StepExecutor executor;
    private final WakeUpSignal wakeUp;
    private final Duration pollInterval;
    private final List<PeriodicTask> tasks;
    private volatile @Nullable Thread worker;
    private volatile boolean running;
    private boolean failing;

    SagaWorker(
            SagaMaintenance maintenance,
            StepExecutor executor,
            CompensationEndpointCheck endpoints,
            WakeUpSignal wakeUp,
            SagaSettings settings) {
        this.executor = executor;
        this.wakeUp = wakeUp;
        this.pollInterval = settings.pollInterval();
        this.tasks = List.of(
                new PeriodicTask(settings.pollInterval(), () -> maintenance.expire(BATCH) == BATCH),
                new PeriodicTask(settings.pollInterval(), () -> {
                    maintenance.refreshStatistics();
                    return false;
                }),
                new PeriodicTask(settings.pollInterval(), () -> {
                    endpoints.check();
                    return false;
                }),
                new PeriodicTask(PURGE_INTERVAL, () -> maintenance.purge(settings.retention(), BATCH) == BATCH));
    }

    @Override
    public void start() {
        running = true;
        executor.start();
        Thread thread = new Thread(this::work, "saga-worker");
        thread.start();
        worker = thread;
    }

    private void work() {
        try {
            while (running) {
                boolean more = tryRound();
                if (!more) {
                    wakeUp.await(pollInterval);
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Nothing ends the worker but its stop; a failure that lasts is logged once. */
    private boolean tryRound() {
        try {
            boolean more = round();
            if (failing) {
                LOG.info("Saga worker works again");
            }
            failing = false;
            return more;
        } catch (RuntimeException | Error e) {
            if (!failing) {
                LOG.warn("Saga worker failed, retrying: {}", e.toString());
            }
            failing = true;
            return false;
        }
    }

    /** @return whether there may be more to do at once */
    private boolean round() {
        boolean more = false;
        for (PeriodicTask task : tasks) {
            more |= task.runIfDue();
        }
        return executor.claimDue() || more;
    }

    /** Steps that run have time to end; one that does not is left to its lease. */
    @Override
    public void stop() {
        if (!running) {
            return;
        }
        running = false;
        executor.close();
        wakeUp.send();
        long deadline = System.nanoTime() + STOP_TIME.toNanos();
        Thread claiming = Objects.requireNonNull(worker);
        try {
            // it ends first: what it claims must still find a thread
            claiming.join(STOP_TIME.toMillis());
            executor.awaitEnd(deadline - System.nanoTime());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            claiming.interrupt();
            executor.interrupt();
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

    /** Whether the thread runs that should; before its start and after its stop there is none that should. */
    boolean isAlive() {
        Thread thread = worker;
        return !running || thread == null || thread.isAlive();
    }

    /** Starts after Camel and stops before it: steps need its routes. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }
}
