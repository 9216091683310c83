package io.pacenote.messaging.kafka;

import static org.apache.camel.builder.endpoint.StaticEndpointBuilders.direct;
import static org.apache.camel.builder.endpoint.StaticEndpointBuilders.kafka;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pacenote.messaging.MessagingTest;
import io.pacenote.messaging.Shop;
import io.pacenote.messaging.TopicProbe;
import org.apache.camel.CamelContext;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An event leaves a transaction by the outbox; one that is sent to Kafka at once would be there before what it tells. */
@MessagingTest
class KafkaInTransactionTest {

    private static final String KEY = "in-transaction";

    @Autowired
    CamelContext camel;

    @Autowired
    ProducerTemplate producer;

    @Autowired
    TopicProbe topics;

    @BeforeEach
    void addRoutes() throws Exception {
        camel.addRoutes(new RouteBuilder() {
            // spotless:off
            @Override
            public void configure() {
                from(direct("in-transaction")).routeId("in-transaction").transacted().to(direct("send"));
                from(direct("send")).routeId("send").errorHandler(noErrorHandler())
                    .to(kafka(Shop.PARTNERS).key(KEY));
            }
            // spotless:on
        });
    }

    @AfterEach
    void removeRoutes() throws Exception {
        for (String route : new String[] {"in-transaction", "send"}) {
            camel.getRouteController().stopRoute(route);
            camel.removeRoute(route);
        }
    }

    @Test
    void sendingInATransactionIsRefusedAndTheOutboxNamed() {
        long before = topics.end(Shop.PARTNERS);

        assertThatThrownBy(() -> producer.sendBody("direct:in-transaction", "{}"))
                .rootCause()
                .hasMessageContaining("outbox:partners instead of kafka:partners");

        assertThat(topics.end(Shop.PARTNERS)).isEqualTo(before);
    }

    @Test
    void sendingOutsideOfATransactionIsAsItAlwaysWas() {
        long before = topics.end(Shop.PARTNERS);

        producer.sendBody("direct:send", "{\"eventType\": \"Nothing\"}");

        assertThat(topics.end(Shop.PARTNERS)).isEqualTo(before + 1);
    }
}
