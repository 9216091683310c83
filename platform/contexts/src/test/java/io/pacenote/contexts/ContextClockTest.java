package io.pacenote.contexts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.pacenote.postgres.DatabaseTime;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DelegatingDataSource;

@SpringBootTest(classes = WarehouseApplication.class)
class ContextClockTest {

    @Autowired
    Clock clock;

    @Autowired
    JdbcTemplate jdbc;

    @Test
    void theClockOfTheContextsIsTheDatabases() {
        Instant told = jdbc.queryForObject("select clock_timestamp()", Instant.class);

        assertThat(clock.instant()).isCloseTo(told, within(1, ChronoUnit.SECONDS));
    }

    @Test
    void anApplicationsOwnClockTakesItsPlaceAndTheDatabaseIsNotAsked() {
        new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(ContextClockAutoConfiguration.class))
                .withBean(DataSource.class, () -> new DelegatingDataSource(jdbc.getDataSource()))
                .withBean(Clock.class, () -> Clock.fixed(Instant.EPOCH, ZoneOffset.UTC))
                .run(application -> assertThat(application)
                        .getBean(Clock.class)
                        .extracting(Clock::instant)
                        .isEqualTo(Instant.EPOCH))
                .run(application -> assertThat(application).doesNotHaveBean(DatabaseTime.class));
    }
}
