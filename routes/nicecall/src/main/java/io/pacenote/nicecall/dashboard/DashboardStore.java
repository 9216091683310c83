package io.pacenote.nicecall.dashboard;

import com.zaxxer.hikari.HikariDataSource;
import io.pacenote.nicecall.NicecallSettings;
import java.nio.file.Path;
import java.sql.SQLException;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * The dashboard's own database, an HSQLDB in files (spec 003-N8). It is opened by the process that runs the dashboard, and by
 * no other.
 *
 * <p>Data source and transaction manager are no beans: whoever looks for the one of its type, as Camel's {@code transacted()}
 * and JPA component do even among beans that are no candidates, must go on finding that of the platform.
 */
@Component
final class DashboardStore implements AutoCloseable {

    /** A commit is in the file before it is answered, else a crash takes the last half second with it. Tables do not fill the memory. */
    private static final String OPTIONS = ";hsqldb.write_delay=false;hsqldb.tx=mvcc;hsqldb.default_table_type=cached";

    private static final String MIGRATIONS = "classpath:db/hsqldb/nicecall_dashboard";

    private static final int FOR_READERS_AND_THE_WRITER = 8;

    /** HSQLDB's own number for a database that another process has opened. */
    private static final int LOCKED = -451;

    private final HikariDataSource dataSource;
    private final JdbcTemplate jdbc;
    private final PlatformTransactionManager transactionManager;

    /** @throws IllegalStateException when another process has it open */
    DashboardStore(NicecallSettings settings) {
        this.dataSource = open(settings.dashboard().store());
        this.jdbc = new JdbcTemplate(dataSource);
        this.transactionManager = new JdbcTransactionManager(dataSource);
        Flyway.configure().dataSource(dataSource).locations(MIGRATIONS).load().migrate();
    }

    /** Takes part in the transactions of {@link #transactionManager()}. */
    JdbcTemplate jdbc() {
        return jdbc;
    }

    PlatformTransactionManager transactionManager() {
        return transactionManager;
    }

    private static HikariDataSource open(Path folder) {
        HikariDataSource pool = new HikariDataSource();
        pool.setPoolName("nicecall-dashboard");
        pool.setJdbcUrl(
                "jdbc:hsqldb:file:" + folder.toAbsolutePath().normalize().resolve("dashboard") + OPTIONS);
        pool.setUsername("SA");
        pool.setPassword("");
        pool.setMaximumPoolSize(FOR_READERS_AND_THE_WRITER);
        try {
            pool.getConnection().close();
            return pool;
        } catch (SQLException | RuntimeException e) {
            pool.close();
            throw new IllegalStateException(
                    isLocked(e)
                            ? "The dashboard's store %s is in use by another process; give each its own nicecall.dashboard.store"
                                    .formatted(folder)
                            : "The dashboard's store %s cannot be opened".formatted(folder),
                    e);
        }
    }

    private static boolean isLocked(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getErrorCode() == LOCKED) {
                return true;
            }
        }
        return false;
    }

    /** Leaves the files as they are read fastest, and to whoever comes next. */
    @Override
    public void close() {
        jdbc.execute("shutdown");
        dataSource.close();
    }
}
