package io.pacenote.saga;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.apache.camel.ProducerTemplate;
import org.example.host.ParcelRoutes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** In an application that sets nothing: Camel waits for the consumer of a {@code direct:} endpoint, for 30 seconds. */
@SagaTest
@ExtendWith(OutputCaptureExtension.class)
class UnreachableCompensationTest {

    /** Less than Camel would wait once. */
    private static final Duration AT_ONCE = Duration.ofSeconds(25);

    @Autowired
    JdbcConnectionDetails server;

    @Autowired
    JdbcTemplate serverJdbc;

    private ConfigurableApplicationContext host;

    @BeforeEach
    void start() {
        NewDatabase database = NewDatabase.create(server, serverJdbc, "unreachable");
        host = Host.start(database, "pacenote.saga.max-attempts=3", "pacenote.saga.first-retry=20ms");
    }

    @AfterEach
    void stop() {
        host.close();
    }

    @Test
    void theStartTellsOfItAndOfNoOther(CapturedOutput output) {
        await().atMost(AT_ONCE).untilAsserted(() -> assertThat(output)
                .containsOnlyOnce("No route of this process takes")
                .contains("No route of this process takes direct://parcel.nobody"));
    }

    @Test
    void itFailsWithoutWaitingAndItsFirstFailureIsTold(CapturedOutput output) {
        host.getBean(ProducerTemplate.class).send(ParcelRoutes.FORGET, exchange -> {});

        Sagas sagas = host.getBean(Sagas.class);
        var stuck = new SagaSearch(SagaStatus.STUCK, "parcel.forget", null, 0, 1);
        await().atMost(AT_ONCE).until(() -> sagas.count(stuck) == 1);
        SagaDetails saga = sagas.find(sagas.search(stuck).get(0).id()).orElseThrow();
        assertThat(saga.steps())
                .extracting(SagaDetails.StepView::error)
                .singleElement()
                .asString()
                .startsWith(
                        "DirectConsumerNotAvailableException: No consumers available on endpoint: direct://parcel.nobody");
        assertThat(output)
                .containsOnlyOnce("Step 1 of saga " + saga.saga().id() + " (direct://parcel.nobody) failed at attempt")
                .containsPattern("failed at attempt 1 and comes back in \\d+ ms: DirectConsumerNotAvailableException");
    }

    @Test
    void anApplicationWithoutANameIsTold(CapturedOutput output) {
        assertThat(output).contains("This application has no name, so its sagas' steps are those of 'application'");
    }
}
