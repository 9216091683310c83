package io.pacenote.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.validation.Validation;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read as an event, and what is refused, with the field and the reason but without the value. */
class EventReaderTest {

    private static final Map<String, String> PLACED = Map.of(EventHeaders.TYPE, "OrderPlaced");

    private static final Instant WRITTEN = Instant.parse("2026-05-06T07:08:09Z");
    private static final String BODY = "{\"eventType\": \"Placed\", \"orderId\": 1, \"number\": 2}";

    private final EventTypes types = new EventTypes(List.of(
            EventCatalog.of("shop", OrderPlaced.class, OrderShipped.class).withAlias("Placed", OrderPlaced.class)));
    private final EventReader reader =
            new EventReader(types, Validation.buildDefaultValidatorFactory().getValidator());

    @Test
    void readsWhatTheEncoderWrites() {
        Instant now = Instant.parse("2026-02-03T04:05:06.789Z");
        EventEncoder encoder = new EventEncoder(types, Clock.fixed(now, ZoneOffset.UTC));
        OrderPlaced event = new OrderPlaced(1L, 2, "주문");
        EncodedEvent encoded = encoder.encode(event, null);

        ReceivedEvent read = reader.read(
                        new ReceivedRecord("orders", 0, 7, null, "1", encoded.headers(), encoded.body()))
                .orElseThrow();

        assertThat(read).isEqualTo(new ReceivedEvent(encoded.headers().get(EventHeaders.ID), "1", now, event));
        assertThat(new String(encoded.body(), StandardCharsets.UTF_8))
                .isEqualTo("{\"eventType\":\"OrderPlaced\",\"timestamp\":1770091506789,"
                        + "\"orderId\":1,\"number\":2,\"note\":\"주문\"}");
    }

    @Test
    void readsNumbersThatAreStringsAndIgnoresUnknownFields() {
        assertThat(read(PLACED, "{\"orderId\": \"1\", \"number\": \"2\", \"colour\": \"red\"}"))
                .map(ReceivedEvent::event)
                .contains(new OrderPlaced(1L, 2, null));
    }

    @Test
    void takesTypeAndTimeFromTheBodyWhenTheHeadersHaveNone() {
        ReceivedEvent read = read(
                        Map.of(), "{\"eventType\": \"Placed\", \"timestamp\": 5, \"orderId\": 1, \"number\": 2}")
                .orElseThrow();
        assertThat(read.type()).isEqualTo("OrderPlaced");
        assertThat(read.time()).isEqualTo(Instant.ofEpochMilli(5));
    }

    @Test
    void derivesTheSameIdentityFromTheSameRecord() {
        String body = "{\"eventType\": \"Placed\", \"orderId\": 1, \"number\": 2}";
        String id = read(Map.of(), body).orElseThrow().id();
        assertThat(UUID.fromString(id)).isNotNull();
        assertThat(read(Map.of(), body).orElseThrow().id()).isEqualTo(id);
        assertThat(read(Map.of(), body + " ").orElseThrow().id()).isNotEqualTo(id);
        assertThat(read(Map.of(EventHeaders.ID, "own"), body).orElseThrow().id())
                .isEqualTo("own");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", "1\n12:00:00 ERROR forged", "\u001b[2Jx", "a\u0000", "\u202ex", "\uc8fc\ubb38"})
    void refusesAnIdentityThatCannotBePrinted(String id) {
        assertThatThrownBy(() -> read(Map.of(EventHeaders.ID, id), BODY))
                .hasMessage("ce_id: is not up to 200 printable ASCII characters without a space");
        assertThat(new ReceivedRecord("orders", 0, 0, null, null, Map.of(EventHeaders.ID, id), null).headers())
                .doesNotContainValue("1\n12:00:00 ERROR forged");
    }

    @Test
    void refusesAnIdentityThatIsTooLongAndASagaThatIsNone() {
        assertThatThrownBy(() -> read(Map.of(EventHeaders.ID, "i".repeat(201)), BODY))
                .hasMessageStartingWith("ce_id: is not up to 200");
        assertThat(read(Map.of(EventHeaders.ID, "i".repeat(200)), BODY)).isPresent();
        assertThatThrownBy(() -> read(Map.of("long-running-action", "1\n2"), BODY))
                .hasMessage("long-running-action: is not up to 200 printable ASCII characters without a space");
    }

    @Test
    void ignoresATypeThatNobodyHasDeclaredWhateverItsBody() {
        assertThat(read(Map.of(EventHeaders.TYPE, "Other"), "no json")).isEmpty();
        assertThat(read(Map.of(), "{\"eventType\": \"Other\"}")).isEmpty();
        assertThat(read(Map.of(EventHeaders.CE_TYPE, "shop.Other"), "no json")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{oops                              | body: is not valid JSON",
                "{\"orderId\": 1, \"number\": 2} {} | body: is not valid JSON",
                "{\"orderId\": 1, \"orderId\": 3, \"number\": 2} | body: is not valid JSON",
                "[1]                                | body: is not a JSON object",
                "''                                 | body: is not a JSON object",
                "{\"number\": 1}                    | orderId: ",
                "{\"orderId\": \"x\", \"number\": 1} | orderId: is not a Long",
                "{\"orderId\": 1.5, \"number\": 1}  | orderId: is not a Long",
                "{\"orderId\": 1, \"number\": null} | number: is not a int",
                "{\"orderId\": 1, \"number\": {}}   | number: is not a int",
            })
    void refusesWhatIsNoEvent(String body, String message) {
        assertThatThrownBy(() -> read(PLACED, body))
                .isInstanceOf(MalformedEventException.class)
                .hasMessageStartingWith(message);
    }

    @Test
    void refusesAMissingBodyATypelessBodyAndAMissingCorrelationKey() {
        assertThatThrownBy(() -> read(PLACED, null)).hasMessage("body: is missing");
        assertThatThrownBy(() -> read(Map.of(), "{}")).hasMessage("eventType: is missing");
        assertThatThrownBy(() -> read(Map.of(EventHeaders.TYPE, "OrderShipped"), "{\"carrier\": \"post\"}"))
                .hasMessageStartingWith("correlation key: is missing");
    }

    @Test
    void refusesInvalidUtf8AndDepthsWithoutEnd() {
        byte[] invalid = "{\"orderId\": 1, \"number\": 1, \"note\": \"?\"}".getBytes(StandardCharsets.UTF_8);
        invalid[new String(invalid, StandardCharsets.UTF_8).indexOf('?')] = (byte) 0xC3;
        assertThatThrownBy(() -> reader.read(new ReceivedRecord("orders", 0, 0, WRITTEN, null, PLACED, invalid)))
                .isInstanceOf(MalformedEventException.class);
        assertThatThrownBy(() -> read(PLACED, "[".repeat(100_000))).isInstanceOf(MalformedEventException.class);
    }

    @Test
    void tellsEqualNamesOfTwoSystemsApart() {
        EventTypes two = new EventTypes(List.of(
                EventCatalog.of("shop", OrderPlaced.class).withTopics("orders"),
                EventCatalog.of("bar")
                        .withAlias("OrderPlaced", OrderShipped.class)
                        .withTopics("drinks")));
        assertThat(two.find("OrderPlaced", null, "drinks")).contains(OrderShipped.class);
        assertThat(two.find("OrderPlaced", null, "orders")).contains(OrderPlaced.class);
        assertThat(two.find("OrderPlaced", "bar", "orders")).contains(OrderShipped.class);
        assertThatThrownBy(() -> two.find("OrderPlaced", null, "elsewhere")).isInstanceOf(IllegalStateException.class);
    }

    private Optional<ReceivedEvent> read(Map<String, String> headers, @Nullable String body) {
        byte[] bytes = body == null ? null : body.getBytes(StandardCharsets.UTF_8);
        return reader.read(new ReceivedRecord("orders", 0, 0, WRITTEN, null, headers, bytes));
    }
}
