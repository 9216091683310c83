package io.pacenote.messaging.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.pacenote.engines.EmbeddedEngines;
import io.pacenote.messaging.MessagingTest;
import io.pacenote.messaging.OrderPlaced;
import io.pacenote.messaging.Shipments;
import io.pacenote.messaging.Shop;
import io.pacenote.messaging.outbox.Outbox;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** The broker goes away and comes back: events wait meanwhile, and none is lost. */
@MessagingTest
class BrokerOutageTest {

    private static final Duration RECOVERY = Duration.ofSeconds(30);

    @Autowired
    EmbeddedEngines engines;

    @Autowired
    Outbox outbox;

    @Autowired
    Shipments shipments;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void eventsOfAnOutageArriveInOrderWhenItIsOver() {
        publish(outbox, transaction, 800, 0, 10);
        await().untilAsserted(() -> assertThat(shipments.of(800)).hasSize(10));
        engines.kafka().stop();
        try {
            publish(outbox, transaction, 800, 10, 60);
            assertThat(outbox.stats().pending()).isEqualTo(50);
        } finally {
            engines.kafka().start();
        }

        await().atMost(RECOVERY)
                .untilAsserted(() -> assertThat(shipments.of(800)).hasSize(60));
        assertThat(shipments.of(800)).isSorted();
        await().until(() -> outbox.stats().pending() == 0);
    }

    @Test
    void anApplicationStartsWithoutABrokerAndGoesOnWhenThereIsOne() {
        engines.kafka().stop();
        try (ConfigurableApplicationContext another = startAnother()) {
            publish(another.getBean(Outbox.class), another.getBean(TransactionTemplate.class), 810, 0, 5);
            assertThat(shipments.of(810)).isEmpty();

            engines.kafka().start();

            await().atMost(RECOVERY)
                    .untilAsserted(() -> assertThat(shipments.of(810)).hasSize(5));
        } finally {
            engines.kafka().start();
        }
    }

    private ConfigurableApplicationContext startAnother() {
        return new SpringApplicationBuilder(Shop.class)
                .properties(
                        "spring.datasource.url=" + engines.postgres().jdbcUrl(),
                        "spring.datasource.username=" + engines.postgres().username(),
                        "spring.datasource.password=" + engines.postgres().password(),
                        "pacenote.kafka.brokers=" + engines.kafka().bootstrapServers(),
                        "pacenote.messaging.topics.start-timeout=1s",
                        "spring.jmx.enabled=false")
                .run();
    }

    private static void publish(Outbox to, TransactionTemplate in, long orderId, int from, int until) {
        IntStream.range(from, until)
                .forEach(number -> in.executeWithoutResult(
                        status -> to.append(Shop.ORDERS, new OrderPlaced(orderId, number, null), null)));
    }
}
