package io.pacenote.benchmarks;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.pacenote.engines.PostgresEngine;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The databases of the engines' turns. They are made and their counters read over one that no engine uses. */
final class Databases {

    private static final int CONNECTIONS = 150;
    private static final String URL = "BENCH_DATABASE_URL";
    private static final String USERNAME = "BENCH_DATABASE_USERNAME";
    private static final String PASSWORD = "BENCH_DATABASE_PASSWORD";
    private static final String ADMIN_URL = "BENCH_DATABASE_ADMINURL";

    private final Map<String, String> environment;
    private final JdbcClient admin;

    private Databases(Map<String, String> environment) {
        this.environment = environment;
        this.admin = JdbcClient.create(new DriverManagerDataSource(environment.get(ADMIN_URL)));
    }

    static Databases of(PostgresEngine server) {
        return new Databases(Map.of(
                URL, server.jdbcUrl(),
                USERNAME, server.username(),
                PASSWORD, server.password(),
                ADMIN_URL, server.superuserUrl()));
    }

    /** Those of the JVM that has started this one. */
    static Databases ofEnvironment() {
        return new Databases(System.getenv());
    }

    /** For a JVM that is to use them too; other users of the machine could read a command line. */
    Map<String, String> environment() {
        return environment;
    }

    /** A database as new for each turn, so that no engine pays for the rows of an earlier one. */
    HikariDataSource create(String database) {
        drop(database);
        admin.sql("create database %s owner %s".formatted(database, environment.get(USERNAME)))
                .update();
        admin.sql("checkpoint").update();
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(environment.get(URL).replaceFirst("/postgres$", "/" + database));
        config.setUsername(environment.get(USERNAME));
        config.setPassword(environment.get(PASSWORD));
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

    /** @throws IllegalStateException unless the server keeps what it commits */
    void requireDurability() {
        for (String setting : List.of("fsync", "synchronous_commit", "full_page_writes")) {
            String value = admin.sql("show " + setting).query(String.class).single();
            if (!value.equals("on")) {
                throw new IllegalStateException(setting + " is " + value);
            }
        }
    }
}
