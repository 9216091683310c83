package io.pacenote.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.validation.Validation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An event whose class was called otherwise when it was first published. */
class RenamedEventTest {

    private static final String FORMER = "OrderTaken";

    private final EventTypes types =
            new EventTypes(List.of(EventCatalog.of("shop", OrderPlaced.class, OrderShipped.class)
                    .withFormerName(FORMER, OrderPlaced.class)
                    .withTopics("orders")));

    @Test
    @DisplayName("it is published under its former name, which the release before understands; the others as ever")
    void isPublishedUnderItsFormerName() throws IOException {
        EventEncoder encoder = new EventEncoder(types, Clock.systemUTC());

        EncodedEvent placed = encoder.encode(new OrderPlaced(1L, 1, null), null);
        EncodedEvent shipped = encoder.encode(new OrderShipped(1L, "rail"), null);

        assertThat(placed.headers()).containsEntry("ce_type", "shop.OrderTaken").containsEntry("type", FORMER);
        assertThat(new JsonMapper().readTree(placed.body()).path("eventType").asText())
                .isEqualTo(FORMER);
        assertThat(shipped.headers()).containsEntry("type", "OrderShipped");
    }

    @ParameterizedTest
    @ValueSource(strings = {FORMER, "OrderPlaced"})
    @DisplayName("it is read under either name")
    void isReadUnderEitherName(String name) {
        EventReader reader =
                new EventReader(types, Validation.buildDefaultValidatorFactory().getValidator());
        byte[] body = "{\"timestamp\": 1, \"orderId\": 1, \"number\": 5}".getBytes(StandardCharsets.UTF_8);

        assertThat(reader.read(new ReceivedRecord(
                                "orders", 0, 7, Instant.EPOCH, "1", Map.of(EventHeaders.TYPE, name), body))
                        .map(ReceivedEvent::event))
                .contains(new OrderPlaced(1L, 5, null));
    }
}
