package io.pacenote.saga;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Set;
import org.apache.camel.CamelContext;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.health.HealthCheck;
import org.apache.camel.health.HealthCheck.State;
import org.apache.camel.impl.health.HealthCheckRegistryRepository;
import org.example.host.ParcelRoutes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** What Camel's health checks tell of sagas, in somebody else's application. */
@SagaTest
class SagaCamelHealthTest {

    private static final String ONE_ATTEMPT = "pacenote.saga.max-attempts=1";

    @Autowired
    JdbcConnectionDetails server;

    @Autowired
    JdbcTemplate serverJdbc;

    private NewDatabase database;

    @BeforeEach
    void noSagaIsStuck() {
        database = NewDatabase.create(server, serverJdbc, "saga_camel_health");
    }

    @Test
    void aStuckSagaIsADetailAndNoReasonNotToBeReady() {
        try (var host = Host.start(database, ONE_ATTEMPT)) {
            getStuck(host);

            HealthCheck stuck = check(host, "saga-stuck");
            assertThat(stuck.call().getState()).isEqualTo(State.UP);
            assertThat(stuck.call().getDetails()).containsEntry("stuck", 1L);
            assertThat(stuck.isReadiness()).isFalse();
            assertThat(stuck.isLiveness()).isFalse();
        }
    }

    @Test
    void itIsDownWhileASagaIsStuckWhereThatIsSet() {
        try (var host = Host.start(database, ONE_ATTEMPT, "pacenote.saga.health.down-when-stuck=true")) {
            assertThat(check(host, "saga-stuck").call().getState()).isEqualTo(State.UP);

            getStuck(host);

            assertThat(check(host, "saga-stuck").call().getState()).isEqualTo(State.DOWN);
        }
    }

    @Test
    void aProcessWhoseWorkerHasEndedIsNotAlive() {
        Set<Thread> others = Thread.getAllStackTraces().keySet();
        try (var host = Host.start(database)) {
            HealthCheck worker = check(host, "saga-worker");
            assertThat(worker.isLiveness()).isTrue();
            assertThat(worker.callLiveness().getState()).isEqualTo(State.UP);

            Thread.getAllStackTraces().keySet().stream()
                    .filter(thread -> thread.getName().equals("saga-worker") && !others.contains(thread))
                    .forEach(Thread::interrupt);

            await().untilAsserted(
                    () -> assertThat(worker.callLiveness().getState()).isEqualTo(State.DOWN));
        }
    }

    private static void getStuck(ConfigurableApplicationContext host) {
        host.getBean(ProducerTemplate.class).send(ParcelRoutes.LOSE, exchange -> {});
        var stuck = new SagaSearch(SagaStatus.STUCK, null, null, 0, 1);
        await().until(() -> host.getBean(Sagas.class).count(stuck) == 1);
    }

    /** As Camel looks for it. */
    private static HealthCheck check(ConfigurableApplicationContext host, String id) {
        var checks = new HealthCheckRegistryRepository();
        checks.setCamelContext(host.getBean(CamelContext.class));
        return checks.stream()
                .filter(check -> check.getId().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
