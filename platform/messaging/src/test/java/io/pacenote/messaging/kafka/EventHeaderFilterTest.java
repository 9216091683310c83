package io.pacenote.messaging.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import io.pacenote.messaging.EventHeaders;
import org.apache.camel.Exchange;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.DefaultExchange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventHeaderFilterTest {

    private final EventHeaderFilter filter = new EventHeaderFilter();
    private final Exchange exchange = new DefaultExchange(new DefaultCamelContext());

    @ParameterizedTest
    @ValueSource(strings = {"Long-Running-Action", "long-running-action"})
    void theSagaOfARecordComesInByTheDecoderAlone(String name) {
        assertThat(filter.applyFilterToExternalHeaders(name, "a-saga", exchange))
                .isTrue();
    }

    @Test
    void theSagaGoesOutWithItsEvents() {
        assertThat(filter.applyFilterToCamelHeaders(EventHeaders.SAGA, "a-saga", exchange))
                .isFalse();
    }
}
