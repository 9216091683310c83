package io.pacenote.messaging.kafka;

import static org.apache.camel.builder.endpoint.StaticEndpointBuilders.kafka;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.pacenote.messaging.MessagingTest;
import io.pacenote.messaging.Shop;
import io.pacenote.messaging.TopicProbe;
import io.pacenote.messaging.failure.FailurePolicies;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.apache.camel.CamelContext;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.kafka.KafkaConstants;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** How far a consumer is. */
@MessagingTest
class ConsumerMetersTest {

    private static final String SLOW = "shop.slow";
    private static final String KEY = "970";
    private static final Duration LONG = Duration.ofSeconds(60);

    @Autowired
    CamelContext camel;

    @Autowired
    TopicProbe topics;

    @Autowired
    MeterRegistry meters;

    private final CountDownLatch mayGoOn = new CountDownLatch(1);

    @AfterEach
    void removeRoute() throws Exception {
        mayGoOn.countDown();
        camel.getRouteController().stopRoute(SLOW);
        camel.removeRoute(SLOW);
    }

    /** Its lag stands still then, so the time since its last poll has to tell. */
    @Test
    void oneThatStaysWithARecordLagsAndDoesNotPoll() throws Exception {
        for (int number = 1; number <= 3; number++) {
            topics.send(Shop.ORDERS, KEY, Map.of("type", "OrderPlaced"), "{\"orderId\": 970, \"number\": 1}");
        }

        camel.addRoutes(new SlowRoutes());

        await().atMost(LONG).until(() -> gauge("lag") >= 2);
        await().atMost(LONG).until(() -> gauge("poll.age") >= 2);

        mayGoOn.countDown();
        await().atMost(LONG).untilAsserted(() -> assertThat(gauge("lag")).isZero());
        await().atMost(LONG).untilAsserted(() -> assertThat(gauge("poll.age")).isLessThan(2));
    }

    private double gauge(String meter) {
        var found = meters.find("pacenote.consumer." + meter).tag("group", SLOW).gauge();
        return found == null ? 0 : found.value();
    }

    private final class SlowRoutes extends RouteBuilder {

        // spotless:off
        @Override
        public void configure() {
            from(kafka(Shop.ORDERS).groupId(SLOW).maxPollRecords(1)).routeId(SLOW)
                .routeConfigurationId(FailurePolicies.EVENT_CONSUMER)
                // the topic is that of all tests, and the lag of a partition is known once it has been read
                .filter(header(KafkaConstants.KEY).isEqualTo(KEY))
                    .process(exchange -> mayGoOn.await());
        }
        // spotless:on
    }
}
