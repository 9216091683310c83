package io.pacenote.benchmarks.engines;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** Runs what has come in meanwhile as one batch and one commit; each caller waits for the commit that has its statement. */
final class GroupCommit implements AutoCloseable {

    /** While one waits for its fsync, the other collects and executes. */
    private static final int COMMITTERS = 2;

    private final DataSource dataSource;
    private final BlockingQueue<Entry> entries = new LinkedBlockingQueue<>();
    private final ExecutorService committers = Executors.newFixedThreadPool(COMMITTERS);

    GroupCommit(DataSource dataSource) {
        this.dataSource = dataSource;
        for (int n = 0; n < COMMITTERS; n++) {
            committers.execute(this::work);
        }
    }

    void commit(String sql, long orderId) throws Exception {
        Entry entry = new Entry(sql, orderId, new CompletableFuture<>());
        entries.add(entry);
        entry.done().get();
    }

    private void work() {
        try {
            while (true) {
                List<Entry> batch = new ArrayList<>(List.of(entries.take()));
                entries.drainTo(batch);
                tryWrite(batch);
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private void tryWrite(List<Entry> batch) {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            write(connection, batch);
            connection.commit();
            batch.forEach(entry -> entry.done().complete(null));
        } catch (SQLException e) {
            batch.forEach(entry -> entry.done().completeExceptionally(e));
        }
    }

    private static void write(Connection connection, List<Entry> batch) throws SQLException {
        Map<String, List<Entry>> bySql =
                batch.stream().collect(Collectors.groupingBy(Entry::sql, LinkedHashMap::new, Collectors.toList()));
        for (var same : bySql.entrySet()) {
            try (PreparedStatement statement = connection.prepareStatement(same.getKey())) {
                for (Entry entry : same.getValue()) {
                    statement.setLong(1, entry.orderId());
                    statement.setLong(2, entry.orderId());
                    statement.addBatch();
                }
                statement.executeBatch();
            }
        }
    }

    @Override
    public void close() {
        committers.shutdownNow();
    }

    private record Entry(String sql, long orderId, CompletableFuture<Void> done) {}
}
