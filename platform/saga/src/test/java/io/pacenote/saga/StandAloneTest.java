package io.pacenote.saga;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.jdbc.core.JdbcTemplate;

/** An application with migrations of its own, and a small pool that commits nothing by itself. */
@SagaTest
class StandAloneTest {

    @Autowired
    JdbcConnectionDetails database;

    private TripProcess process;

    @BeforeEach
    void start() {
        process = TripProcess.start(
                database,
                "stand-alone",
                "spring.flyway.locations=classpath:db/app",
                "spring.flyway.schemas=app",
                "spring.datasource.hikari.auto-commit=false",
                "spring.datasource.hikari.maximum-pool-size=2");
    }

    @AfterEach
    void stop() {
        process.close();
    }

    @Test
    void theApplicationsOwnMigrationsRunToo() {
        Boolean customerExists = process.context()
                .getBean(JdbcTemplate.class)
                .queryForObject("select to_regclass('app.customer') is not null", Boolean.class);

        assertThat(customerExists).isTrue();
    }

    @Test
    void sagasWorkOnConnectionsThatDoNotCommitByThemselves() {
        String id = process.trips().start();
        process.trips().join(id, Trips.seat());

        process.trips().compensate(id);

        process.trips().awaitStatus(id, SagaStatus.COMPENSATED);
        assertThat(process.trips().step(id, 2).attempts()).isEqualTo(1);
    }
}
