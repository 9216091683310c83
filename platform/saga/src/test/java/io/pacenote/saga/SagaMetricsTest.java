package io.pacenote.saga;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.model.SagaCompletionMode;
import org.example.host.ParcelRoutes;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;

/** What a stranger's application measures of its sagas, and is told of them. Each test has sagas of its own names. */
@SagaTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SagaMetricsTest {

    private static final String CONTEXT = "application";
    private static final String RETURN = "direct:parcel.return";
    private static final String DELIVER = "direct:parcel.deliver";
    private static final String CONFIRM = "direct:parcel.confirm";
    private static final String TAKE_BACK = "direct:parcel.takeBack";

    @Autowired
    JdbcConnectionDetails server;

    @Autowired
    JdbcTemplate serverJdbc;

    private ConfigurableApplicationContext host;
    private MeterRegistry meters;
    private List<Object> told;

    @BeforeAll
    void start() {
        var database = NewDatabase.create(server, serverJdbc, "saga_metrics");
        host = Host.startWith(Measured.class, database, "pacenote.saga.max-attempts=1");
        meters = host.getBean(MeterRegistry.class);
        told = host.getBean(Measured.class).told;
    }

    @BeforeEach
    void hearFromNowOn() {
        told.clear();
    }

    @AfterAll
    void stop() {
        host.close();
    }

    @Test
    void aSagaThatEndsWellIsCountedAndTimed() {
        send(DELIVER);
        send(CONFIRM);

        await().untilAsserted(() ->
                assertThat(count("completed", "name", "parcel.confirm")).isEqualTo(1));
        assertThat(count("started", "name", "parcel.deliver")).isEqualTo(1);
        assertThat(count("completed", "name", "parcel.deliver")).isEqualTo(1);
        assertThat(count("step.attempts", "outcome", "done")).isPositive();
        assertThat(meters.get("pacenote.saga.duration")
                        .tags("name", "parcel.deliver", "end", "completed")
                        .timer()
                        .count())
                .isEqualTo(1);
        assertThat(told)
                .filteredOn(SagaEvent.class::isInstance)
                .extracting(event -> event.getClass().getSimpleName())
                .containsExactly("SagaStarted", "SagaCompleted", "SagaStarted", "SagaCompleted");
    }

    @Test
    void aSagaThatIsUndoneIsCountedWhenAllIsUndone() {
        send(ParcelRoutes.SEND);
        UUID saga = newest();
        assertThat(gauge("open.age")).isPositive();

        host.getBean(Sagas.class).compensate(saga, "nobody wants it");

        await().untilAsserted(() ->
                assertThat(count("compensated", "name", "parcel.send")).isEqualTo(1));
        await().untilAsserted(() -> assertThat(told).last().isEqualTo(new SagaStepAttempted(saga, CONTEXT, 1, true)));
        assertThat(told)
                .filteredOn(SagaCompensated.class::isInstance)
                .singleElement()
                .isInstanceOfSatisfying(SagaCompensated.class, end -> {
                    assertThat(end.sagaId()).isEqualTo(saga);
                    assertThat(end.cause()).isEqualTo("nobody wants it");
                    assertThat(end.took()).isPositive();
                });
    }

    @Test
    void aStuckSagaIsCountedAndToldWithItsError() {
        send(ParcelRoutes.LOSE);

        await().untilAsserted(
                        () -> assertThat(count("stuck", "name", "parcel.lose")).isEqualTo(1));
        assertThat(count("step.attempts", "outcome", "failed")).isEqualTo(1);
        assertThat(gauge("stuck.open")).isEqualTo(1);
        assertThat(gauge("steps.due")).isZero();
        assertThat(told)
                .filteredOn(SagaStuck.class::isInstance)
                .singleElement()
                .isInstanceOfSatisfying(
                        SagaStuck.class, stuck -> assertThat(stuck.error()).contains("not found"));
    }

    @Test
    void aStartThatIsRolledBackIsToldToNobody() {
        send(TAKE_BACK);

        assertThat(told).isEmpty();
        assertThat(count("started", "name", "parcel.takeBack")).isZero();
    }

    @Test
    void aListenerThatFailsDisturbsNoSaga() {
        host.getBean(Measured.class).fails = true;

        send(RETURN);

        host.getBean(Measured.class).fails = false;
        assertThat(told).hasSize(2);
        assertThat(host.getBean(Sagas.class).status(newest())).contains(SagaStatus.COMPLETED);
    }

    @Test
    void withoutMicrometerNothingIsMeasured() {
        new ApplicationContextRunner()
                .withClassLoader(new FilteredClassLoader("io.micrometer"))
                .withConfiguration(AutoConfigurations.of(SagaMetricsAutoConfiguration.class))
                .run(application ->
                        assertThat(application).hasNotFailed().doesNotHaveBean(SagaMetricsAutoConfiguration.class));
    }

    private void send(String endpoint) {
        host.getBean(ProducerTemplate.class).send(endpoint, exchange -> {});
    }

    private UUID newest() {
        return host.getBean(Sagas.class)
                .search(new SagaSearch(null, null, null, 0, 1))
                .get(0)
                .id();
    }

    private double count(String meter, String tag, String value) {
        var counter = meters.find("pacenote.saga." + meter).tag(tag, value).counter();
        return counter == null ? 0 : counter.count();
    }

    private double gauge(String meter) {
        return meters.get("pacenote.saga." + meter).gauge().value();
    }

    /** A registry, a listener, and sagas that end by themselves. */
    static class Measured extends RouteBuilder {

        private final List<Object> told = new CopyOnWriteArrayList<>();
        private volatile boolean fails;

        @Bean
        static MeterRegistry meters() {
            return new SimpleMeterRegistry();
        }

        @EventListener({SagaEvent.class, SagaStepAttempted.class})
        void hears(Object event) {
            told.add(event);
            if (fails) {
                throw new IllegalStateException("a listener's own trouble");
            }
        }

        // spotless:off
        @Override
        public void configure() {
            from(DELIVER).routeId("parcel.deliver")
                .saga()
                    .log("delivered");

            from(RETURN).routeId("parcel.return")
                .saga()
                    .log("returned");

            from(CONFIRM).routeId("parcel.confirm")
                .saga().completionMode(SagaCompletionMode.AUTO)
                    .completion("direct:parcel.thank")
                    .log("confirmed");

            from("direct:parcel.thank").routeId("parcel.thank")
                .log("thanks");

            from(TAKE_BACK).routeId("parcel.takeBack")
                .transacted()
                .saga()
                    .throwException(IllegalStateException.class, "taken back");
        }
        // spotless:on
    }
}
