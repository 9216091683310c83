package io.pacenote.nicecall.dashboard;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.pacenote.nicecall.NicecallSettings;
import java.nio.file.Path;
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

    /**
     * A commit is in the file before it is answered, else a crash takes the last half second with it; readers wait for no
     * writer; tables do not fill the memory.
     */
    private static final String OPTIONS =
            ";hsqldb.write_delay=false;hsqldb.tx=mvcc;hsqldb.default_table_type=cached;hsqldb.lock_file=false";

    private static final String MIGRATIONS = "classpath:pacenote/hsqldb/nicecall_dashboard";

    private static final int FOR_READERS_AND_THE_WRITER = 8;

    private final StoreLock lock;
    private final HikariDataSource dataSource;
    private final JdbcTemplate jdbc;
    private final PlatformTransactionManager transactionManager;

    /** @throws IllegalStateException when another process has it open */
    DashboardStore(NicecallSettings settings) {
        Path folder = settings.dashboard().store();
        this.lock = StoreLock.of(folder);
        this.dataSource = open(folder);
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
        HikariConfig pool = new HikariConfig();
        pool.setPoolName("nicecall-dashboard");
        pool.setJdbcUrl(
                "jdbc:hsqldb:file:" + folder.toAbsolutePath().normalize().resolve("dashboard") + OPTIONS);
        pool.setUsername("SA");
        pool.setPassword("");
        pool.setMaximumPoolSize(FOR_READERS_AND_THE_WRITER);
        return new HikariDataSource(pool);
    }

    /** Leaves the files as they are read fastest, and to whoever comes next. */
    @Override
    public void close() {
        jdbc.execute("shutdown");
        dataSource.close();
        lock.close();
    }
}
