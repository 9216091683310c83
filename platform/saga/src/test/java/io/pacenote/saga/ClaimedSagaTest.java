package io.pacenote.saga;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.util.ObjectHelper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A message that brings a saga's id can only join or end that saga if it is about it. */
@SagaTest
class ClaimedSagaTest {

    private static final String NAME = "trip";

    @Autowired
    Trips trips;

    @Autowired
    ProducerTemplate camel;

    private final String key = UUID.randomUUID().toString();

    @ParameterizedTest
    @ValueSource(strings = {"trip.join", "trip.complete", "trip.compensate"})
    void aSagaOfAnotherKeyIsNeitherJoinedNorEnded(String route) {
        String id = trips.start(NAME, "of somebody else");
        String seat = Trips.seat();

        Exchange refused = send(route, id, NAME, seat);

        assertMismatch(refused);
        assertUntouched(id, seat);
    }

    @ParameterizedTest
    @ValueSource(strings = {"trip.join", "trip.complete", "trip.compensate"})
    void aSagaOfAnotherNameIsNeitherJoinedNorEnded(String route) {
        String id = trips.start("stay", key);
        String seat = Trips.seat();

        Exchange refused = send(route, id, NAME, seat);

        assertMismatch(refused);
        assertUntouched(id, seat);
    }

    @Test
    void aSagaWithoutAKeyIsNobodys() {
        String id = Trips.sagaId(trips.send("trip.start", Map.of("seat", Trips.seat(), "name", NAME)));
        assertThat(trips.find(id).saga().businessKey()).isNull();

        Exchange refused = send("trip.join", id, NAME, Trips.seat());

        assertMismatch(refused);
    }

    @Test
    void aMessageOfAKindThatBelongsToNoSagaJoinsNone() {
        String id = trips.start(NAME, key);

        Exchange refused = send("trip.join", id, null, Trips.seat());

        assertMismatch(refused);
    }

    @ParameterizedTest
    @CsvSource({"trip.join, ACTIVE", "trip.complete, COMPLETED", "trip.compensate, COMPENSATED"})
    void aSagaThatFitsIsJoinedAndEnded(String route, SagaStatus status) {
        String id = trips.start(NAME, key);

        Exchange done = send(route, id, NAME, Trips.seat());

        assertThat(done.getException()).isNull();
        trips.awaitStatus(id, status);
    }

    @Test
    void theEarlierEndOfAnotherSagaIsNoAnswer() {
        String id = trips.start(NAME, "of somebody else");
        trips.compensate(id);

        Exchange refused = send("trip.compensate", id, NAME, Trips.seat());

        assertMismatch(refused);
    }

    @Test
    void whatAMessageClaimsIsAboutTheSagaThatItBringsAlone() {
        String own = trips.start(NAME, "found in our own tables");

        Exchange joined = camel.send("direct:trip.join", exchange -> {
            claim(exchange, UUID.randomUUID().toString(), NAME);
            exchange.getIn().setHeaders(headers(own, Trips.seat()));
        });

        assertThat(joined.getException()).isNull();
        assertThat(trips.find(own).steps()).hasSize(2);
    }

    private static void assertMismatch(Exchange refused) {
        assertThat(ObjectHelper.getException(SagaMismatchException.class, refused.getException()))
                .isNotNull();
    }

    private void assertUntouched(String id, String seat) {
        assertThat(trips.status(id)).isEqualTo(SagaStatus.ACTIVE);
        assertThat(trips.find(id).steps()).hasSize(1);
        assertThat(trips.isBooked(seat)).isFalse();
    }

    /** A message about {@link #key}. */
    private Exchange send(String route, String sagaId, String name, String seat) {
        return camel.send("direct:" + route, exchange -> {
            claim(exchange, sagaId.toUpperCase(), name);
            exchange.getIn().setHeaders(headers(sagaId, seat));
        });
    }

    private void claim(Exchange exchange, String sagaId, String name) {
        exchange.setProperty(SagaExchange.CLAIMED_ID, sagaId);
        exchange.setProperty(SagaExchange.CLAIMED_NAME, name);
        exchange.setProperty(SagaExchange.CLAIMED_KEY, key);
    }

    private static Map<String, Object> headers(String sagaId, String seat) {
        return new HashMap<>(Map.of(Exchange.SAGA_LONG_RUNNING_ACTION, sagaId, "seat", seat));
    }
}
