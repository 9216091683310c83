package io.pacenote.messaging.kafka;

import static org.apache.camel.builder.endpoint.StaticEndpointBuilders.kafka;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.pacenote.messaging.EventDecoder;
import io.pacenote.messaging.MessagingTest;
import io.pacenote.messaging.OrderPlaced;
import io.pacenote.messaging.Shop;
import io.pacenote.messaging.TopicProbe;
import io.pacenote.messaging.failure.FailurePolicies;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.camel.CamelContext;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.kafka.KafkaConstants;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.ConsumerGroupState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * A consumer that stays with a record for longer than Kafka lets it. By {@link KafkaConsumerSetup} there is no such limit; here
 * is one of a second, as somebody may set it.
 */
@MessagingTest
class ExpelledConsumerTest {

    private static final String PATIENT = "shop.patient";
    private static final String KEY = "410";
    private static final int LIMIT_MS = 1000;
    private static final Duration LONG = Duration.ofSeconds(60);

    @Autowired
    CamelContext camel;

    @Autowired
    EventDecoder eventDecoder;

    @Autowired
    KafkaBrokers brokers;

    @Autowired
    TopicProbe topics;

    private final List<Integer> taken = new CopyOnWriteArrayList<>();
    private volatile boolean away = true;

    @AfterEach
    void removeRoute() throws Exception {
        camel.getRouteController().stopRoute(PATIENT);
        camel.removeRoute(PATIENT);
    }

    /** Its commit fails, since its partitions are not its own any more; so it comes back, and reads again what it did not commit. */
    @Test
    void readsTheRecordAgainAndLosesNothing() throws Exception {
        camel.addRoutes(new PatientRoutes());
        send(1);
        send(2);

        await().atMost(LONG).until(this::state, ConsumerGroupState.STABLE::equals);
        await().atMost(LONG).until(this::state, ConsumerGroupState.EMPTY::equals);
        away = false;

        await().atMost(LONG)
                .untilAsserted(() -> assertThat(topics.end(Shop.ORDERS) - topics.committed(PATIENT, Shop.ORDERS))
                        .isZero());
        assertThat(taken).startsWith(1).endsWith(2).hasSizeGreaterThan(2).containsOnly(1, 2);
        assertThat(state()).isEqualTo(ConsumerGroupState.STABLE);
    }

    private void take(OrderPlaced order) {
        if (away) {
            throw new Shop.CarrierAwayException();
        }
        taken.add(order.number());
    }

    private void send(int number) {
        String body = "{\"orderId\": %s, \"number\": %d}".formatted(KEY, number);
        topics.send(Shop.ORDERS, KEY, Map.of("type", "OrderPlaced"), body);
    }

    private ConsumerGroupState state() throws Exception {
        try (Admin admin = Admin.create(brokers.clientConfig())) {
            return admin.describeConsumerGroups(List.of(PATIENT))
                    .all()
                    .get()
                    .get(PATIENT)
                    .state();
        }
    }

    private final class PatientRoutes extends RouteBuilder {

        // spotless:off
        @Override
        public void configure() {
            from(kafka(Shop.ORDERS).groupId(PATIENT).maxPollIntervalMs(LIMIT_MS)).routeId(PATIENT)
                .routeConfigurationId(FailurePolicies.EVENT_CONSUMER)
                // the topic is that of all tests
                .filter(header(KafkaConstants.KEY).isEqualTo(KEY))
                    .process(eventDecoder)
                    .process(exchange -> take(exchange.getMessage().getBody(OrderPlaced.class)));
        }
        // spotless:on
    }
}
