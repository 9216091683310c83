package io.pacenote.saga;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.camel.CamelContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;

@SagaTest
class GracefulStopTest {

    @Autowired
    JdbcConnectionDetails database;

    @Autowired
    Trips trips;

    @Autowired
    Journal journal;

    @Test
    void aCompensationThatRunsWhenTheApplicationStopsEndsWhileCamelStillRuns() {
        AtomicBoolean camelRan = new AtomicBoolean();
        TripProcess process = TripProcess.start(database, "stopping");
        String id = process.trips().start();
        process.trips().join(id, Trips.seat());
        process.journal().intervene(id, message -> {
            await().until(() -> !process.worker().isRunning());
            camelRan.set(
                    process.context().getBean(CamelContext.class).getStatus().isStarted());
        });
        process.trips().compensate(id);
        await().until(() -> journal.of(id).size() == 1);

        process.close();

        assertThat(camelRan).isTrue();
        assertThat(trips.status(id)).isEqualTo(SagaStatus.COMPENSATED);
    }

    @Test
    void aCompensationThatDoesNotEndIsInterruptedAndRunsElsewhere() {
        TripProcess process = TripProcess.start(database, "hanging");
        String id = process.trips().start();
        process.trips().join("trip.join-and-hang", id, Trips.seat());
        process.trips().compensate(id);
        await().until(() -> journal.of(id).size() == 1);

        process.close();

        try (TripProcess elsewhere = TripProcess.start(database, "hanging")) {
            elsewhere.trips().awaitStatus(id, SagaStatus.COMPENSATED);
        }
    }
}
