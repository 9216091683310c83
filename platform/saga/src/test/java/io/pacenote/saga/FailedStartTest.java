package io.pacenote.saga;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A saga whose start fails leaves its exchange as it was. */
@SagaTest
class FailedStartTest {

    @Autowired
    Trips trips;

    @Autowired
    ProducerTemplate camel;

    static Stream<Arguments> failures() {
        return Stream.of("inner.auto", "inner.manual", "inner.throwing", "inner.transacted", "inner.rolled-back")
                .flatMap(route -> Stream.of(
                        Arguments.of(route, "no\0text"), Arguments.of(route, new ByteArrayInputStream(new byte[1]))));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void theOuterSagaGoesOnAfterIt(String inner, Object body) {
        Exchange outer = send("outer.trip", inner, body);

        assertThat(outer.getException()).isNull();
        assertThat(outer.getProperty("caught")).isNotNull();
        String id = Trips.sagaId(outer);
        assertThat(trips.find(id).saga().name()).isEqualTo("outer.trip");
        assertThat(trips.find(id).steps())
                .extracting(SagaDetails.StepView::routeId)
                .containsExactly("outer.trip", "trip.join-untransacted");
        assertThat(trips.status(id)).isEqualTo(SagaStatus.ACTIVE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"inner.auto", "inner.manual", "inner.throwing", "inner.transacted", "inner.rolled-back"})
    void itsCallerIsLeftWithoutASaga(String inner) {
        Exchange caller = send("outer.try", inner, "no\0text");

        assertThat(caller.getProperty("caught")).isNotNull();
        assertThat(Trips.sagaId(caller)).isNull();
    }

    @Test
    void theNameOfWhatCannotBeStoredIsSaid() {
        Exchange failed = camel.send("direct:inner.manual", exchange -> {
            exchange.getIn().setHeader("seat", Trips.seat());
            exchange.setProperty(SagaExchange.BUSINESS_KEY, "a\0key");
        });

        assertThat(failed.getException()).hasMessageContaining("the saga's business key holds a NUL character");
        assertThat(Trips.sagaId(failed)).isNull();
    }

    private Exchange send(String route, String inner, Object body) {
        return camel.send("direct:" + route, exchange -> {
            exchange.getIn().setBody(body);
            exchange.getIn().setHeaders(new HashMap<>(Map.of("inner", inner, "seat", Trips.seat())));
        });
    }
}
