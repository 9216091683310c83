package io.pacenote.benchmarks.reference;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** Pooled connections, as many as Pacenote has, and transactions on them. */
final class Database {

    private static final int CONNECTIONS = 40;

    private final String url;
    private final String user;
    private final String password;
    private final HikariDataSource pool;

    Database(String url, String user, String password) {
        this.url = url;
        this.user = user;
        this.password = password;
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setUsername(user);
        config.setPassword(password);
        config.setMaximumPoolSize(CONNECTIONS);
        config.setAutoCommit(false);
        this.pool = new HikariDataSource(config);
    }

    /** Work that throws takes back what it did. */
    <T> T inTransaction(Work<T> work) throws Exception {
        try (Connection connection = pool.getConnection()) {
            try {
                T result = work.run(connection);
                connection.commit();
                return result;
            } catch (Exception e) {
                connection.rollback();
                throw e;
            }
        }
    }

    /** A connection beside the pool, which commits each statement. */
    Connection connect() throws SQLException {
        return DriverManager.getConnection(url, user, password);
    }

    void renewConnections() throws IOException {
        pool.getHikariPoolMXBean().softEvictConnections();
    }

    /** What happens in a transaction. */
    @FunctionalInterface
    interface Work<T> {

        T run(Connection connection) throws Exception;
    }
}
