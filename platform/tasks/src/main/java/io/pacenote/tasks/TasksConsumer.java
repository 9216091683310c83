package io.pacenote.tasks;

import io.pacenote.postgres.Causes;
import io.pacenote.postgres.WakeUpSignal;
import io.pacenote.tasks.Claims.Batch;
import io.pacenote.tracing.TracedWork;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.spi.ExecutorServiceManager;
import org.apache.camel.support.DefaultConsumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Claims on one thread, and hands what was claimed to the route on others. Logs name classes of exceptions only: their messages
 * may quote data.
 */
final class TasksConsumer extends DefaultConsumer {

    private static final Logger LOG = LoggerFactory.getLogger(TasksConsumer.class);

    private final TasksEndpoint endpoint;
    private final Claims claims;
    private final WakeUpSignal signal;
    private final Semaphore slots;
    private @Nullable ExecutorService claimer;
    private @Nullable ExecutorService workers;

    TasksConsumer(TasksEndpoint endpoint, Processor processor, Claims claims, WakeUpSignal signal) {
        super(endpoint, processor);
        this.endpoint = endpoint;
        this.claims = claims;
        this.signal = signal;
        this.slots = new Semaphore(endpoint.getMaxConcurrent());
    }

    @Override
    protected void doStart() throws Exception {
        super.doStart();
        ExecutorServiceManager threads = endpoint.getCamelContext().getExecutorServiceManager();
        ExecutorService pool = threads.newFixedThreadPool(this, getRouteId(), endpoint.getMaxConcurrent());
        workers = pool;
        ExecutorService claiming = threads.newSingleThreadExecutor(this, getRouteId() + ".claim");
        claimer = claiming;
        // now, or when all routes have started: those that this one calls may be among the last
        endpoint.getCamelContext()
                .addStartupListener((camel, started) -> claiming.execute(() -> claimUntilStopped(pool)));
    }

    /** Nothing more is claimed; what was claimed is finished first, unless Camel has run out of patience and interrupts this. */
    @Override
    protected void doStop() throws Exception {
        signal.send();
        try {
            await(claimer);
            await(workers);
        } finally {
            claimer = null;
            workers = null;
            super.doStop();
        }
    }

    private static void await(@Nullable ExecutorService threads) throws InterruptedException {
        if (threads == null) {
            return;
        }
        threads.shutdown();
        try {
            threads.awaitTermination(Long.MAX_VALUE, TimeUnit.NANOSECONDS);
        } finally {
            threads.shutdownNow();
        }
    }

    private void claimUntilStopped(ExecutorService pool) {
        try {
            while (isRunAllowed()) {
                Batch batch = claim();
                start(batch, pool);
                if (!batch.isFull()) {
                    signal.await(endpoint.getPoll());
                }
            }
        } catch (InterruptedException forced) {
            LOG.debug("{} was forced to stop", getRouteId());
        }
    }

    private Batch claim() {
        try {
            return claims.next();
        } catch (RuntimeException | Error failure) {
            LOG.warn("{} could not claim what is due, trying again: {}", getRouteId(), classes(failure));
            return Batch.NONE;
        }
    }

    private void start(Batch batch, ExecutorService pool) throws InterruptedException {
        for (Object task : batch.tasks()) {
            slots.acquire();
            if (batch.isStale()) {
                slots.release();
            } else {
                pool.execute(() -> perform(task));
            }
        }
    }

    private void perform(Object task) {
        Exchange exchange = createExchange(false);
        try (TracedWork work = endpoint.trace(getRouteId(), task)) {
            exchange.getMessage().setBody(task);
            getProcessor().process(exchange);
            work.endedAs(exchange);
            log(exchange.getException());
        } catch (Exception | Error failure) {
            log(failure);
        } finally {
            releaseExchange(exchange, false);
            slots.release();
        }
    }

    private void log(@Nullable Throwable failure) {
        if (failure != null) {
            LOG.warn("{} failed and is due again when its lease ends: {}", getRouteId(), classes(failure));
        }
    }

    private static String classes(Throwable failure) {
        return Causes.of(failure)
                .map(cause -> cause.getClass().getSimpleName())
                .distinct()
                .toList()
                .toString();
    }
}
