package io.pacenote.benchmarks;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.pacenote.engines.PostgresEngine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The PostgreSQL that all engines share. Its counters are read over a database that no engine uses. */
final class Server implements AutoCloseable {

    private static final int CONNECTIONS = 150;

    private final PostgresEngine postgres;
    private final JdbcClient admin;
    private final Path data;

    Server(Path directory) {
        this.data = directory.resolve("postgres");
        this.postgres = PostgresEngine.start(directory, 0);
        Leftovers.endWithThisJvm(postgres);
        this.admin = JdbcClient.create(new DriverManagerDataSource(postgres.jdbcUrl(), postgres.username(), null));
        requireDurability();
    }

    private void requireDurability() {
        for (String setting : List.of("fsync", "synchronous_commit", "full_page_writes")) {
            String value = admin.sql("show " + setting).query(String.class).single();
            if (!value.equals("on")) {
                throw new IllegalStateException(setting + " is " + value);
            }
        }
    }

    /** A database as new for each turn, so that no engine pays for the rows of an earlier one. */
    HikariDataSource create(String database) {
        drop(database);
        admin.sql("create database " + database).update();
        admin.sql("checkpoint").update();
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(postgres.jdbcUrl().replaceFirst("/postgres$", "/" + database));
        config.setUsername(postgres.username());
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(0);
        config.setRegisterMbeans(true); // by which Backends finds it
        return new HikariDataSource(config);
    }

    void drop(String database) {
        admin.sql("drop database if exists " + database + " with (force)").update();
    }

    /** Transactions that the database has committed; a backend reports its own late, so they must all have ended. */
    long commits(String database) {
        Backends.awaitTurnover(admin, database);
        return admin.sql("select xact_commit from pg_stat_database where datname = ?")
                .param(database)
                .query(Long.class)
                .single();
    }

    /** Process id of the server. */
    long pid() throws IOException {
        return Long.parseLong(
                Files.readAllLines(data.resolve("postmaster.pid")).get(0).strip());
    }

    @Override
    public void close() {
        postgres.close();
    }
}
