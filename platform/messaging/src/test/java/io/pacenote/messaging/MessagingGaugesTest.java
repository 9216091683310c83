package io.pacenote.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.pacenote.messaging.deadletter.DeadLetters;
import io.pacenote.messaging.inbox.Inbox;
import io.pacenote.messaging.outbox.Outbox;
import io.pacenote.postgres.Figures;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** What waits is measured. */
@MessagingTest
class MessagingGaugesTest {

    private static final String COUNTED = "shop.counted";

    private final MeterRegistry meters = new SimpleMeterRegistry();

    @Autowired
    Outbox outbox;

    @Autowired
    DeadLetters deadLetters;

    @Autowired
    Inbox inbox;

    @Autowired
    MeterRegistry shopMeters;

    @Autowired
    TopicProbe topics;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    TransactionTemplate transaction;

    @BeforeEach
    void bind() {
        new MessagingGauges(outbox, deadLetters, new Figures(Duration.ZERO, System::nanoTime)).bindTo(meters);
    }

    @Test
    void whatIsNotSentYetIsPending() {
        await().until(() -> gauge("outbox.pending") == 0);

        transaction.executeWithoutResult(status -> {
            outbox.append(Shop.ORDERS, new OrderPlaced(950L, 1, null), null);
            jdbc.update("update messaging.outbox set created_at = now() - interval '1 minute'");
            // nobody else sees it yet, and it is never sent
            assertThat(gauge("outbox.pending")).isEqualTo(1);
            assertThat(gauge("outbox.age")).isEqualTo(60);
            status.setRollbackOnly();
        });

        assertThat(gauge("outbox.pending")).isZero();
        assertThat(gauge("outbox.age")).isZero();
    }

    @Test
    void deadLettersAreCounted() {
        double before = gauge("deadletters");

        topics.send(Shop.ORDERS, "951", Map.of("type", "OrderPlaced"), "{oops");

        await().until(() -> gauge("deadletters") == before + 2);
    }

    @Test
    void whatComesToAConsumerAgainIsCounted() {
        transaction.executeWithoutResult(status -> inbox.of(COUNTED).add("event-952"));
        assertThat(shopMeters.find("pacenote.inbox.duplicates").tag("consumer", COUNTED).counter()).isNull();

        transaction.executeWithoutResult(status -> inbox.of(COUNTED).add("event-952"));

        assertThat(shopMeters.get("pacenote.inbox.duplicates").tag("consumer", COUNTED).counter().count())
                .isEqualTo(1);
    }

    @Test
    void withoutMicrometerNothingIsMeasured() {
        new ApplicationContextRunner()
                .withClassLoader(new FilteredClassLoader("io.micrometer"))
                .withConfiguration(AutoConfigurations.of(MessagingMetricsAutoConfiguration.class))
                .run(application ->
                        assertThat(application).hasNotFailed().doesNotHaveBean(MessagingMetricsAutoConfiguration.class));
    }

    private double gauge(String meter) {
        return meters.get("pacenote." + meter).gauge().value();
    }
}
