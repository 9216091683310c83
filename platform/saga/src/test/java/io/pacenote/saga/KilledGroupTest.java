package io.pacenote.saga;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.jdbc.core.JdbcTemplate;

/** A process is killed in the middle of many groups. */
@SagaTest
class KilledGroupTest {

    private static final String PARTICIPANT = "cruises";
    private static final int SAGAS = 300;

    /** Every step books once, and so does the end. */
    private static final String HALF_WRITTEN = """
            select count(*) from (select distinct saga_id from saga.saga_step where context = ?) c
              join saga.saga g on g.id = c.saga_id
             where g.steps + (g.status = 'COMPLETED')::int
                   <> (select count(*) from trip.booking where saga_id = g.id::text)
                or g.steps <> (select count(*) from saga.saga_step where saga_id = g.id)
            """;

    @Autowired
    JdbcConnectionDetails database;

    @Autowired
    JdbcTemplate jdbc;

    private Process process;

    @BeforeEach
    void startProcess() throws Exception {
        process = TripProcess.fork(
                CruiseMain.class,
                database,
                PARTICIPANT,
                "spring.datasource.hikari.maximum-pool-size=20",
                "spring.datasource.hikari.data-source-properties.ApplicationName=" + PARTICIPANT);
    }

    @AfterEach
    void endProcess() {
        process.destroyForcibly();
    }

    @Test
    void everyUnitIsWrittenWhollyOrNotAtAll() throws Exception {
        await().atMost(Duration.ofSeconds(90))
                .until(() -> count("select count(*) from saga.saga_step where context = ?") > SAGAS);

        assertThat(sessions()).isPositive();
        process.destroyForcibly().waitFor();

        await().until(() -> sessions() == 0);
        assertThat(count(HALF_WRITTEN)).isZero();
    }

    private int count(String sql) {
        return jdbc.queryForObject(sql, Integer.class, PARTICIPANT);
    }

    /** What the server still has of the killed process may be about to commit. */
    private int sessions() {
        return jdbc.queryForObject(
                "select count(*) from pg_stat_activity where application_name = ?", Integer.class, PARTICIPANT);
    }
}
