package io.pacenote.postgres;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The time of the database, which decides what is due and whose lease is over: a process whose own clock is wrong, or jumps, still
 * writes due times that the others understand. It asks the database every ten seconds, and in between counts on with
 * {@link System#nanoTime()}, which no change of the wall clock touches; while the database does not answer, it counts on alone.
 *
 * <p>It is behind the database by the way of an answer, and not ahead: what is due at once would not be due yet when it is
 * looked for.
 */
public final class DatabaseTime implements InstantSource, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseTime.class);
    private static final Duration PERIOD = Duration.ofSeconds(10);

    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(DatabaseTime::newThread);
    private final JdbcClient jdbc;

    /** When {@link System#nanoTime()} was zero. */
    private volatile Instant zero = Instant.EPOCH;

    /**
     * Asks for the time before it returns.
     *
     * @throws DataAccessException when the database does not tell it
     */
    public DatabaseTime(JdbcClient jdbc) {
        this.jdbc = jdbc;
        ask();
        thread.scheduleWithFixedDelay(this::askAgain, PERIOD.toMillis(), PERIOD.toMillis(), TimeUnit.MILLISECONDS);
    }

    private static Thread newThread(Runnable work) {
        Thread thread = new Thread(work, "database-time");
        thread.setDaemon(true);
        return thread;
    }

    /** However long the question waits, for a connection above all, what is told is no older than the way of the answer. */
    private void ask() {
        Instant told = jdbc.sql("select clock_timestamp()")
                .query(Timestamp.class)
                .single()
                .toInstant();
        zero = told.minusNanos(System.nanoTime());
    }

    private void askAgain() {
        try {
            ask();
        } catch (DataAccessException away) {
            LOG.debug("The database does not tell the time", away);
        }
    }

    /** As exact as the database keeps times: microseconds. */
    @Override
    public Instant instant() {
        return zero.plusNanos(System.nanoTime()).truncatedTo(ChronoUnit.MICROS);
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
