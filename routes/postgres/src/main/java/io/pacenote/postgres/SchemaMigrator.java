package io.pacenote.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.beans.factory.InitializingBean;

/**
 * Brings every {@link SchemaMigration} up to date, one process at a time.
 *
 * <p>Each schema has a Flyway history of its own, so a module or a context can be added to, or taken out of, a process
 * without the others noticing.
 */
public final class SchemaMigrator implements InitializingBean {

    /** Any number will do, as long as every Pacenote process uses the same: it spells "PACE". */
    private static final int ADVISORY_LOCK = 0x50414345;

    private final DataSource dataSource;
    private final List<SchemaMigration> migrations;

    public SchemaMigrator(DataSource dataSource, List<SchemaMigration> migrations) {
        this.dataSource = dataSource;
        this.migrations = migrations;
    }

    /**
     * Processes that start together would race in {@code create schema}, which Flyway's own lock does not cover; hence
     * the advisory lock. It dies with its connection, so a killed process leaves nothing locked.
     */
    @Override
    public void afterPropertiesSet() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement lock = connection.createStatement()) {
            lock.execute("select pg_advisory_lock(" + ADVISORY_LOCK + ")");
            try {
                migrations.forEach(this::migrate);
            } finally {
                lock.execute("select pg_advisory_unlock(" + ADVISORY_LOCK + ")");
            }
        }
    }

    private void migrate(SchemaMigration migration) {
        Flyway.configure()
                .dataSource(dataSource)
                .schemas(migration.schema())
                .locations(migration.location())
                .failOnMissingLocations(true)
                .load()
                .migrate();
    }
}
