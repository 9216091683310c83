package io.pacenote.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.beans.factory.InitializingBean;

/**
 * Brings every {@link SchemaMigration} up to date. Any number of processes may start at the same time.
 *
 * <p>Each schema has a Flyway history of its own, so a module or a context can be added to, or taken out of, a process
 * without the others noticing.
 */
public final class SchemaMigrator implements InitializingBean {

    /** Any number will do, as long as every Pacenote process uses the same: it spells "PACE". */
    private static final int ADVISORY_LOCK = 0x50414345;

    /** PostgreSQL refuses {@code create schema if not exists} to a role that may not create any, also if the schema is there. */
    private static final String CREATE_IF_ABSENT =
            "do $$ begin if to_regnamespace('%1$s') is null then create schema %1$s; end if; end $$";

    private final DataSource dataSource;
    private final List<SchemaMigration> migrations;

    public SchemaMigrator(DataSource dataSource, List<SchemaMigration> migrations) {
        this.dataSource = dataSource;
        this.migrations = migrations;
    }

    /** @throws UnsupportedDatabaseException if there is something to migrate on a database that cannot bear it */
    @Override
    public void afterPropertiesSet() throws SQLException {
        if (migrations.isEmpty()) {
            return;
        }
        checkDatabase();
        createSchemas();
        migrations.forEach(this::migrate);
    }

    private void checkDatabase() throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            DatabaseVersion.of(connection.getMetaData()).require();
        }
        SessionCheck.require(dataSource);
    }

    /**
     * Processes that start together would race in {@code create schema}, which Flyway's own lock does not cover; hence
     * the advisory lock. It ends with its transaction: Flyway needs the connection, of which a pool may have few.
     */
    private void createSchemas() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("select pg_advisory_xact_lock(" + ADVISORY_LOCK + ")");
            for (SchemaMigration migration : migrations) {
                statement.execute(CREATE_IF_ABSENT.formatted(migration.schema()));
            }
            connection.commit();
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
