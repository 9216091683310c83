package io.pacenote.benchmarks;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The databases of the engines' turns. They are made and their counters read over one that no engine uses. */
final class Databases {

    private static final int CONNECTIONS = 150;

    private final String adminUrl;
    private final String username;
    private final JdbcClient admin;

    /** @param adminUrl JDBC URL of database {@code postgres} */
    Databases(String adminUrl, String username) {
        this.adminUrl = adminUrl;
        this.username = username;
        this.admin = JdbcClient.create(new DriverManagerDataSource(adminUrl, username, null));
    }

    /** A database as new for each turn, so that no engine pays for the rows of an earlier one. */
    HikariDataSource create(String database) {
        drop(database);
        admin.sql("create database " + database).update();
        admin.sql("checkpoint").update();
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(adminUrl.replaceFirst("/postgres$", "/" + database));
        config.setUsername(username);
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
