package io.pacenote.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Receives a {@link NotifySignal} on a connection of its own, which it replaces when it is lost. */
public final class NotifyListener implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(NotifyListener.class);

    /** How long a dead connection may go unnoticed. */
    private static final Duration CHECK = Duration.ofSeconds(10);

    private static final int CHECK_TIMEOUT_SECONDS = 3;
    private static final long RETRY_MS = 500;

    private final String channel;
    private final WakeUpSignal signal;
    private final DataSource unpooled;
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile @Nullable Connection current;

    NotifyListener(String channel, WakeUpSignal signal, DataSource unpooled) {
        this.channel = channel;
        this.signal = signal;
        this.unpooled = unpooled;
        Thread thread = new Thread(this::run, channel + "-listener");
        thread.setDaemon(true);
        thread.start();
    }

    private void run() {
        try {
            while (!isClosed()) {
                tryListen();
            }
        } catch (InterruptedException e) {
            LOG.debug("Stopped while waiting for the database");
        }
    }

    private void tryListen() throws InterruptedException {
        try (Connection connection = unpooled.getConnection()) {
            current = connection;
            listen(connection);
        } catch (SQLException lost) {
            LOG.debug("The listener for {} lost its connection", channel, lost);
            closed.await(RETRY_MS, TimeUnit.MILLISECONDS);
        } finally {
            current = null;
        }
    }

    /** Also sends at the beginning: what came before was not heard. */
    private void listen(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("listen " + channel);
        }
        signal.send();
        PGConnection postgres = connection.unwrap(PGConnection.class);
        while (!isClosed()) {
            PGNotification[] received = postgres.getNotifications((int) CHECK.toMillis());
            if (received.length > 0) {
                signal.send();
            } else if (!connection.isValid(CHECK_TIMEOUT_SECONDS)) {
                throw new SQLException("the connection is dead");
            }
        }
    }

    private boolean isClosed() {
        return closed.getCount() == 0;
    }

    @Override
    public void close() {
        closed.countDown();
        Connection listening = current;
        if (listening != null) {
            abort(listening);
        }
    }

    /** Ends the wait for the socket, which an interrupt does not. */
    private static void abort(Connection connection) {
        try {
            connection.abort(Runnable::run);
        } catch (SQLException e) {
            LOG.debug("The connection was gone already", e);
        }
    }
}
