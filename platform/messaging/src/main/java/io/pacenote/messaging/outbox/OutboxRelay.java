package io.pacenote.messaging.outbox;

import io.pacenote.messaging.MessagingSettings;
import io.pacenote.postgres.NotifyListener;
import io.pacenote.postgres.WakeUpSignal;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.SmartLifecycle;

/**
 * Carries the outbox to Kafka. Every process runs one, and one per database is active, of those that may send; when it goes,
 * another takes over within a second. The others tell it what their processes have committed.
 */
final class OutboxRelay implements SmartLifecycle, DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(OutboxRelay.class);

    /** Starts before the routes and stops after them, so that their last events are still sent. */
    private static final int PHASE = 100;

    private static final Duration RETRY = Duration.ofMillis(500);
    private static final long STOP_MS = 800;
    private static final long LONGEST_REST_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

    private final DataSource unpooled;
    private final KafkaOutlet outlet;
    private final WakeUpSignal signal;
    private final MessagingSettings.OutboxRelay settings;
    private volatile CountDownLatch stopped = new CountDownLatch(0);
    private volatile boolean leading;
    private @Nullable Thread worker;

    /**
     * @param unpooled gives a new connection each time: the lock must live and die with a connection that nobody shares
     * @param outlet where the events go
     * @param signal sent when this process has committed an event
     * @param settings intervals and sizes
     */
    OutboxRelay(DataSource unpooled, KafkaOutlet outlet, WakeUpSignal signal, MessagingSettings.OutboxRelay settings) {
        this.unpooled = unpooled;
        this.outlet = outlet;
        this.signal = signal;
        this.settings = settings;
    }

    @Override
    public synchronized void start() {
        stopped = new CountDownLatch(1);
        worker = new Thread(this::run, "outbox-relay");
        worker.setDaemon(true);
        worker.start();
    }

    /** Lets the current batch end, but not for long: what is not acknowledged stays in the outbox. */
    @Override
    public synchronized void stop() {
        if (worker == null) {
            return;
        }
        stopped.countDown();
        signal.send();
        try {
            worker.join(STOP_MS);
            worker.interrupt();
            worker.join(STOP_MS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        worker = null;
    }

    /** After a start that failed half-way, Spring destroys what it has not stopped. */
    @Override
    public void destroy() {
        stop();
    }

    @Override
    public synchronized boolean isRunning() {
        return worker != null;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }

    /** Whether this is the active one of all relays of the database. */
    boolean isLeading() {
        return leading;
    }

    private void run() {
        try (outlet) {
            while (isActive()) {
                runSession();
            }
        } catch (InterruptedException e) {
            LOG.debug("Stopped while waiting for the broker");
        }
    }

    private void runSession() throws InterruptedException {
        try (RelaySession session = new RelaySession(unpooled)) {
            while (isActive() && !(settings.send() && session.tryLead())) {
                if (signal.await(RETRY)) {
                    wakeLeader(session);
                }
            }
            if (isActive()) {
                lead(session);
            }
        } catch (SQLException | RuntimeException e) {
            LOG.warn("The outbox cannot be read, trying again: {}", e.toString());
            pause();
        } finally {
            leading = false;
        }
    }

    private void lead(RelaySession session) throws SQLException, InterruptedException {
        leading = true;
        try (NotifyListener others = RelaySession.forwardTo(signal, unpooled)) {
            while (isActive()) {
                relay(session);
            }
        }
    }

    private void wakeLeader(RelaySession session) throws SQLException, InterruptedException {
        long began = System.nanoTime();
        session.wakeLeader();
        restSince(began);
    }

    private void relay(RelaySession session) throws SQLException, InterruptedException {
        long began = System.nanoTime();
        List<OutboxRow> rows = session.next(settings.batchSize());
        if (rows.isEmpty()) {
            signal.await(settings.pollInterval());
            return;
        }
        Dispatch dispatch = outlet.send(rows);
        session.settle(dispatch);
        dispatch.unsendable()
                .forEach((id, cause) ->
                        LOG.error("Outbox row {} is unsendable and now a dead letter: {}", id, cause.toString()));
        if (dispatch.failure() != null) {
            LOG.warn(
                    "Events wait in the outbox, Kafka takes none: {}",
                    dispatch.failure().toString());
            pause();
        } else if (rows.size() < settings.batchSize()) {
            restSince(began);
        }
    }

    /**
     * Rests as long as it has worked. What is committed meanwhile is one batch: the busier the machine is, the longer a
     * batch takes, and the more the next one carries.
     */
    private void restSince(long began) throws InterruptedException {
        stopped.await(Math.min(System.nanoTime() - began, LONGEST_REST_NANOS), TimeUnit.NANOSECONDS);
    }

    private boolean isActive() {
        return stopped.getCount() > 0;
    }

    private void pause() throws InterruptedException {
        stopped.await(RETRY.toMillis(), TimeUnit.MILLISECONDS);
    }
}
