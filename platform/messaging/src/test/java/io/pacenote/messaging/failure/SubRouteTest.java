package io.pacenote.messaging.failure;

import static org.apache.camel.builder.endpoint.StaticEndpointBuilders.direct;
import static org.apache.camel.builder.endpoint.StaticEndpointBuilders.kafka;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.pacenote.messaging.EventDecoder;
import io.pacenote.messaging.MessagingTest;
import io.pacenote.messaging.OrderPlaced;
import io.pacenote.messaging.Shop;
import io.pacenote.messaging.TopicProbe;
import io.pacenote.messaging.deadletter.DeadLetter;
import io.pacenote.messaging.deadletter.DeadLetters;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.TransientDataAccessResourceException;

/** Nobody is blocked by a record that fails, whatever the routes do that its consumer calls. */
@MessagingTest
class SubRouteTest {

    private static final String GROUP = "shop.careless";
    private static final int MANY = 6;
    private static final int BAD = -1;

    @Autowired
    CamelContext camel;

    @Autowired
    EventDecoder eventDecoder;

    @Autowired
    TopicProbe topics;

    @Autowired
    DeadLetters deadLetters;

    private final List<Integer> taken = new CopyOnWriteArrayList<>();
    private volatile int transientFailures;

    @BeforeEach
    void addRoutes() throws Exception {
        camel.addRoutes(new CarelessRoutes());
    }

    @AfterEach
    void removeRoutes() throws Exception {
        for (String route : List.of(GROUP, "plain", "deep", "rollback", "split", "multicast", "tried", "transacted")) {
            camel.getRouteController().stopRoute(route);
            camel.removeRoute(route);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"plain", "deep", "rollback", "split", "multicast", "tried", "transacted"})
    void aRecordThatFailsInASubRouteIsADeadLetterAndTheNextOneIsTaken(String route) {
        String key = "careless-" + route;
        int next = key.hashCode();
        send(key, route, BAD);
        send(key, "good", next);

        await().untilAsserted(() -> assertThat(taken).contains(next));
        assertThat(ofGroup(key)).singleElement().satisfies(letter -> assertThat(letter.cause())
                .contains("as the test wants it"));
    }

    @Test
    void aTransientFailureInASubRouteIsRetriedUntilItIsOver() {
        transientFailures = MANY;
        send("careless-transient", "plain", 3);

        await().untilAsserted(() -> assertThat(taken).contains(3));
        assertThat(ofGroup("careless-transient")).isEmpty();
    }

    @Test
    void aConsumerWithoutAFailurePolicyDoesNotStart() {
        assertThatThrownBy(() -> camel.addRoutes(new RouteBuilder() {
                    @Override
                    public void configure() {
                        from(kafka(Shop.ORDERS).groupId("nobody"))
                                .routeId("policyless")
                                .to("log:x");
                    }
                }))
                .rootCause()
                .hasMessage(
                        "Route policyless consumes from Kafka without a failure policy, so that a record that fails would"
                                + " hold up all behind it; add .routeConfigurationId(FailurePolicies.EVENT_CONSUMER)");
    }

    private void send(String key, String route, int number) {
        topics.send(
                Shop.ORDERS,
                key,
                Map.of(),
                "{\"eventType\": \"OrderPlaced\", \"orderId\": %d, \"number\": %d, \"note\": \"%s\"}"
                        .formatted(5_000, number, route));
    }

    private void take(Exchange exchange) {
        OrderPlaced order = exchange.getMessage().getBody(OrderPlaced.class);
        if (transientFailures > 0) {
            transientFailures--;
            throw new TransientDataAccessResourceException("away");
        }
        if (order.number() == BAD) {
            throw new IllegalStateException("as the test wants it");
        }
        taken.add(order.number());
    }

    private List<DeadLetter> ofGroup(String key) {
        return deadLetters.list(Shop.ORDERS, 0, 200).items().stream()
                .filter(letter -> letter.consumer().equals(GROUP))
                .filter(letter -> key.equals(letter.received().key()))
                .toList();
    }

    /** None but the first has an error handler of its own choice. */
    private final class CarelessRoutes extends RouteBuilder {

        // spotless:off
        @Override
        public void configure() {
            from(kafka(Shop.ORDERS).groupId(GROUP)).routeId(GROUP)
                .routeConfigurationId(FailurePolicies.EVENT_CONSUMER)
                .filter(header("kafka.KEY").startsWith("careless-"))
                .process(eventDecoder)
                .choice()
                    .when(simple("${body.note} == 'good'")).process(SubRouteTest.this::take)
                    .otherwise().toD("direct:${body.note}")
                .end();

            from(direct("plain")).routeId("plain").process(SubRouteTest.this::take);
            from(direct("deep")).routeId("deep").to(direct("plain"));
            from(direct("rollback")).routeId("rollback")
                .doTry().process(SubRouteTest.this::take)
                .doCatch(IllegalStateException.class).rollback("as the test wants it").end();
            from(direct("split")).routeId("split").split(body()).stopOnException().to(direct("plain")).end();
            from(direct("multicast")).routeId("multicast").multicast().stopOnException().to(direct("plain")).end();
            from(direct("tried")).routeId("tried").doTry().to(direct("plain")).doFinally().setHeader("x", constant(1)).end();
            from(direct("transacted")).routeId("transacted").transacted().to(direct("plain"));
        }
        // spotless:on
    }
}
