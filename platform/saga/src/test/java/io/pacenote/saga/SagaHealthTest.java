package io.pacenote.saga;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.apache.camel.ProducerTemplate;
import org.example.host.ParcelRoutes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

@SagaTest
class SagaHealthTest {

    @Autowired
    JdbcConnectionDetails server;

    @Autowired
    JdbcTemplate serverJdbc;

    private NewDatabase database;

    @BeforeEach
    void noSagaIsStuck() {
        database = NewDatabase.create(server, serverJdbc, "saga_health");
    }

    @Test
    void aStuckSagaIsADetailOfTheHealth() {
        try (var host = Host.start(database, "pacenote.saga.max-attempts=1")) {
            assertThat(health(host))
                    .isEqualTo(Health.up().withDetail("stuck", 0L).build());

            getStuck(host);

            assertThat(health(host))
                    .isEqualTo(Health.up().withDetail("stuck", 1L).build());
        }
    }

    @Test
    void healthIsDownWhileASagaIsStuckWhereThatIsSet() {
        try (var host =
                Host.start(database, "pacenote.saga.max-attempts=1", "pacenote.saga.health.down-when-stuck=true")) {
            assertThat(health(host))
                    .isEqualTo(Health.up().withDetail("stuck", 0L).build());

            getStuck(host);

            assertThat(health(host))
                    .isEqualTo(Health.down().withDetail("stuck", 1L).build());
        }
    }

    @Test
    void withoutActuatorThereIsNoHealthToTell() {
        new ApplicationContextRunner()
                .withClassLoader(new FilteredClassLoader("org.springframework.boot.actuate"))
                .withConfiguration(AutoConfigurations.of(SagaHealthAutoConfiguration.class))
                .withBean(Sagas.class, () -> new Sagas(null, null, null, null, null, null))
                .run(application ->
                        assertThat(application).hasNotFailed().doesNotHaveBean(SagaHealthAutoConfiguration.class));
    }

    private static void getStuck(ConfigurableApplicationContext host) {
        host.getBean(ProducerTemplate.class).send(ParcelRoutes.LOSE, exchange -> {});
        var stuck = new SagaSearch(SagaStatus.STUCK, null, null, 0, 1);
        await().until(() -> host.getBean(Sagas.class).count(stuck) == 1);
    }

    private static Health health(ConfigurableApplicationContext host) {
        return host.getBean("sagasHealthIndicator", HealthIndicator.class).health();
    }
}
