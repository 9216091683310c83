package io.pacenote.codriver.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.pacenote.messaging.Event;
import io.pacenote.messaging.EventCatalog;
import io.pacenote.messaging.EventEncoder;
import io.pacenote.messaging.EventTypes;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The JSON schemas of the topics say what the events really are (spec 000, 1.4 and §0.3). */
class EventContractTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    static Stream<Arguments> everyEvent() {
        return Stream.of(
                Arguments.of("sub-pay", new SubscriptionRequested(1L, 2L, true, "2026-01-31", false)),
                Arguments.of("sub-pay", new SubscriptionCancelled(1L, 2L, false, "2026-01-31", false)),
                Arguments.of("sub-pay", new SubscriptionDuplicated(3L, 2L, true, "2026-01-31", false, 1L)),
                Arguments.of("sub-pay", new SubscriptionRejected(1L, 2L, true, "2026-01-31", false, "no money")),
                Arguments.of("pay-mng", new PaymentMade(9L, 1L, 2L, true, "2026-01-31", "APPROVED")),
                Arguments.of("pay-mng", new PaymentFailed(9L, 1L, 2L, true, "2026-01-31", "DECLINED", "no money")),
                Arguments.of("pay-mng", new PaymentCancelled(9L, 1L, 2L, true, null, "REFUNDED")),
                Arguments.of("mng-sub", new Registered(5L, 1L, 2L, true, "2026-01-31", true)),
                Arguments.of("mng-sub", new Unregistered(5L, 1L, 2L, false, "2026-01-31", true)),
                Arguments.of("mng-sub", new RegistrationRefused(5L, 1L, 2L, true, "2026-01-31", false, "barred")));
    }

    @ParameterizedTest
    @MethodSource("everyEvent")
    void anEventIsAsItsTopicsSchemaSays(String topic, Event event) throws IOException {
        JsonNode schema = JSON.readTree(schema(topic));
        JsonNode body = JSON.readTree(encoder(event).encode(event, null).body());

        assertThat(validator(schema).validate(body)).isEmpty();
        assertThat(body.fieldNames()).toIterable().containsExactlyInAnyOrderElementsOf(properties(schema, event));
    }

    @ParameterizedTest
    @MethodSource("everyEvent")
    void anEventBeginsWithItsTypeAndItsTime(String topic, Event event) throws IOException {
        JsonNode body = JSON.readTree(encoder(event).encode(event, null).body());

        assertThat(body.fieldNames()).toIterable().startsWith("eventType", "timestamp");
        assertThat(body.get("eventType").textValue()).isEqualTo(event.getClass().getSimpleName());
        assertThat(body.get("timestamp").isIntegralNumber()).isTrue();
    }

    @ParameterizedTest
    @MethodSource("everyEvent")
    void anEventWithoutItsApplicationIsNotOfTheSchema(String topic, Event event) throws IOException {
        var body = (ObjectNode) JSON.readTree(encoder(event).encode(event, null).body());
        body.remove("subId");

        assertThat(validator(JSON.readTree(schema(topic))).validate(body)).isNotEmpty();
    }

    private static EventEncoder encoder(Event event) {
        return new EventEncoder(
                new EventTypes(List.of(EventCatalog.of("codriver", event.getClass()))), Clock.systemUTC());
    }

    private static JsonSchema validator(JsonNode schema) {
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(schema);
    }

    private static List<String> properties(JsonNode schema, Event event) {
        JsonNode properties = schema.at("/$defs/" + event.getClass().getSimpleName() + "/properties");
        return properties.properties().stream().map(Map.Entry::getKey).toList();
    }

    private static InputStream schema(String topic) {
        return EventContractTest.class.getResourceAsStream("/asyncapi/" + topic + ".schema.json");
    }
}
