package io.pacenote.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

@SpringBootTest
class DatabaseTimeTest {

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    JdbcConnectionDetails database;

    @Test
    void aDatabaseAnHourAheadOfTheProcessIsRight() {
        try (SingleConnectionDataSource connection = anHourAhead();
                DatabaseTime time = new DatabaseTime(JdbcClient.create(connection))) {
            assertThat(time.instant())
                    .isCloseTo(Instant.now().plus(1, ChronoUnit.HOURS), within(1, ChronoUnit.MINUTES));
        }
    }

    /** What is due at once would be found by the next look only, as it was for ten seconds after a question under load. */
    @Test
    void isNotAheadAfterAQuestionThatHasWaitedForAConnection() {
        Instant before = told();

        try (DatabaseTime time = new DatabaseTime(JdbcClient.create(lateConnections()))) {
            assertThat(time.instant()).isAfterOrEqualTo(before).isBeforeOrEqualTo(told());
        }
    }

    private Instant told() {
        return jdbc.queryForObject("select clock_timestamp()", Instant.class);
    }

    private DataSource lateConnections() {
        return new DelegatingDataSource(jdbc.getDataSource()) {
            @Override
            public Connection getConnection() throws SQLException {
                LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(1));
                return super.getConnection();
            }
        };
    }

    @Test
    void countsOnWhileTheDatabaseIsAway() {
        try (SingleConnectionDataSource connection = anHourAhead();
                DatabaseTime time = new DatabaseTime(JdbcClient.create(connection))) {
            connection.destroy();
            Instant before = time.instant();

            await().untilAsserted(() -> assertThat(time.instant())
                    .isAfterOrEqualTo(before.plusMillis(10))
                    .isBefore(before.plusSeconds(60)));
        }
    }

    /** A function that comes before PostgreSQL's own. */
    private SingleConnectionDataSource anHourAhead() {
        var connection = new SingleConnectionDataSource(
                database.getJdbcUrl(), database.getUsername(), database.getPassword(), true);
        JdbcTemplate session = new JdbcTemplate(connection);
        session.execute("create schema if not exists ahead");
        session.execute("""
                create or replace function ahead.clock_timestamp() returns timestamptz language sql
                return pg_catalog.clock_timestamp() + interval '1 hour'""");
        session.execute("set search_path = ahead, pg_catalog");
        return connection;
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class Application {}
}
