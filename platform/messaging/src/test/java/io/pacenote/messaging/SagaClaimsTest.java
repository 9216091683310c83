package io.pacenote.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.pacenote.postgres.StoredNames;
import io.pacenote.saga.SagaExchange;
import jakarta.validation.Validation;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.camel.Exchange;
import org.apache.camel.component.kafka.KafkaConstants;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.DefaultExchange;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;

/** The saga's id of a record is no more than a claim. */
class SagaClaimsTest {

    private static final EventCatalog SHOP = EventCatalog.of("shop", OrderPlaced.class);

    private final Exchange exchange = new DefaultExchange(new DefaultCamelContext());
    private final Headers headers = new RecordHeaders();

    @Test
    void anEventClaimsASagaOfItsSystemAndCase() {
        headers.add(EventHeaders.SAGA, bytes("a-saga"));

        decode(SHOP.withSaga("shop.sales.place").withTopics(Shop.ORDERS));

        assertThat(exchange.getMessage().getHeader(EventHeaders.SAGA)).isEqualTo("a-saga");
        assertThat(exchange.getProperty(SagaExchange.CLAIMED_ID)).isEqualTo("a-saga");
        assertThat(exchange.getProperty(SagaExchange.CLAIMED_NAME)).isEqualTo("shop.sales.place");
        assertThat(exchange.getProperty(SagaExchange.CLAIMED_KEY)).isEqualTo("7");
    }

    @Test
    void anEventOfASystemWithoutSagasClaimsNone() {
        headers.add(EventHeaders.SAGA, bytes("a-saga"));

        decode(SHOP);

        assertThat(exchange.getProperty(SagaExchange.CLAIMED_ID)).isEqualTo("a-saga");
        assertThat(exchange.getProperty(SagaExchange.CLAIMED_NAME)).isNull();
    }

    @Test
    void anEventThatBringsNoSagaClaimsNothing() {
        exchange.getMessage().setHeader("long-running-action", "not of the record");

        decode(SHOP.withSaga("shop.sales.place"));

        assertThat(exchange.getMessage().getHeader(EventHeaders.SAGA)).isNull();
        assertThat(exchange.getProperty(SagaExchange.CLAIMED_ID)).isNull();
    }

    private void decode(EventCatalog catalog) {
        var types = new EventTypes(List.of(catalog));
        var reader =
                new EventReader(types, Validation.buildDefaultValidatorFactory().getValidator());
        headers.add(EventHeaders.TYPE, bytes("OrderPlaced"));
        exchange.getMessage().setHeader(KafkaConstants.HEADERS, headers);
        exchange.getMessage().setHeader(KafkaConstants.TOPIC, Shop.ORDERS);
        exchange.getMessage().setBody(bytes("{\"orderId\": 7, \"number\": 1, \"timestamp\": 1}"));
        new EventDecoder(reader, new SagaClaims(types, StoredNames.UNCHANGED)).process(exchange);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
