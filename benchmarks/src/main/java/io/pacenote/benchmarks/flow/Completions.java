package io.pacenote.benchmarks.flow;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Sees when applications are complete: {@code subProcessed=true}, and paid and registered on my page. One connection asks for
 * the oldest open ones, all at once, by their primary keys.
 *
 * <p>An application is seen late by the pause between two looks and the time of one: some 2 ms when one is open, and some 5 ms when
 * 64 are. The pause grows with the time of a look, so that its backend never takes more than a tenth of a processor; its
 * processor time is not counted, and it commits nothing, as all looks are one transaction without a snapshot between them.
 */
final class Completions implements AutoCloseable {

    private static final int MOST = 256;
    private static final long SHORTEST_PAUSE_NANOS = 2_000_000;
    private static final int PAUSE_PER_LOOK = 10;

    private static final String COMPLETE = """
            select w.id from unnest(?) as w (id)
              join codriver_mypage.application m on m.sub_id = w.id
              join codriver_subscription.subscription s on s.sub_id = w.id
             where m.registered and m.paid_date is not null and s.sub_processed
            """;

    private final ConcurrentNavigableMap<Long, CompletableFuture<Long>> open = new ConcurrentSkipListMap<>();
    private final Connection connection;
    private final long backend;
    private final Thread thread = new Thread(this::watch, "completions");
    private volatile boolean closed;

    Completions(SiteEngines engines) throws SQLException {
        connection = DriverManager.getConnection(engines.superuserUrl());
        connection.setAutoCommit(false);
        try (ResultSet pid = connection.createStatement().executeQuery("select pg_backend_pid()")) {
            pid.next();
            backend = pid.getLong(1);
        }
        thread.setDaemon(true);
        thread.start();
    }

    /** Process id of the backend that looks. */
    long backend() {
        return backend;
    }

    /** @return when the application was seen to be complete, by {@link System#nanoTime()} */
    CompletableFuture<Long> of(long subId) {
        return open.computeIfAbsent(subId, id -> new CompletableFuture<>());
    }

    private void watch() {
        try (PreparedStatement complete = connection.prepareStatement(COMPLETE)) {
            while (!closed) {
                long begin = System.nanoTime();
                List<Long> ids = open.keySet().stream().limit(MOST).toList();
                if (!ids.isEmpty()) {
                    look(complete, ids);
                }
                long took = System.nanoTime() - begin;
                LockSupport.parkNanos(Math.max(SHORTEST_PAUSE_NANOS, PAUSE_PER_LOOK * took));
            }
        } catch (SQLException e) {
            open.values().forEach(one -> one.completeExceptionally(e));
        }
    }

    private void look(PreparedStatement complete, List<Long> ids) throws SQLException {
        List<Long> seen = new ArrayList<>();
        complete.setArray(1, connection.createArrayOf("bigint", ids.toArray()));
        try (ResultSet row = complete.executeQuery()) {
            while (row.next()) {
                seen.add(row.getLong(1));
            }
        }
        long now = System.nanoTime();
        for (Long id : seen) {
            CompletableFuture<Long> one = open.remove(id);
            if (one != null) {
                one.complete(now);
            }
        }
    }

    @Override
    public void close() throws SQLException {
        closed = true;
        try {
            thread.join(TimeUnit.SECONDS.toMillis(10));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        connection.close();
    }
}
