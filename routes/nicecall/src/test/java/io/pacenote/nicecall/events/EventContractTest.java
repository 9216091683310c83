package io.pacenote.nicecall.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.pacenote.messaging.EventCatalog;
import io.pacenote.messaging.EventEncoder;
import io.pacenote.messaging.EventTypes;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The JSON schema of the topic says what the events really are (spec 003, 4.4 and §0.3). */
class EventContractTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    static Stream<NicecallEvent> everyEvent() {
        return Stream.of(
                new CallMade(1L, "12-1234", "bundang", "CARD", 10_000L, "CREATED", null),
                new CallPayed(1L, "12-1234", "bundang", "CARD", 10_000L, "APPROVED", 9L),
                new CallCancelled(1L, "12-1234", "bundang", "CANCELLED", "CARD", 10_000L),
                new CallDenied(1L, "12-1234", "busan", "DENIED", "out of the area"),
                new PaymentApproved(9L, "APPROVED", 1L),
                new PaymentCancelled(9L, "CANCELLED", 1L),
                new PaymentDisabled(9L, "DISABLED", 1L),
                new CallReceived(1L, "12-1234", "bundang", 9L),
                new CallCaught(5L, "홍길동", "12-1234", "bundang", 1L),
                new CatchDenied(1L, "12-1234", "busan"),
                new CatchCancelled(5L, "12-1234", "bundang", 1L));
    }

    @ParameterizedTest
    @MethodSource("everyEvent")
    void anEventIsAsTheTopicsSchemaSays(NicecallEvent event) throws IOException {
        JsonNode body = encode(event);

        assertThat(validator().validate(body)).isEmpty();
        assertThat(body.fieldNames()).toIterable().containsExactlyInAnyOrderElementsOf(properties(event));
    }

    @ParameterizedTest
    @MethodSource("everyEvent")
    void anEventBeginsWithItsTypeAndItsTimeInFourteenDigits(NicecallEvent event) throws IOException {
        JsonNode body = encode(event);

        assertThat(body.fieldNames()).toIterable().startsWith("eventType", "timestamp");
        assertThat(body.get("eventType").textValue()).isEqualTo(event.getClass().getSimpleName());
        assertThat(body.get("timestamp").textValue()).matches("[0-9]{14}");
    }

    @ParameterizedTest
    @MethodSource("everyEvent")
    void anEventWithoutItsCallIsNotOfTheSchema(NicecallEvent event) throws IOException {
        var body = (ObjectNode) encode(event);
        body.remove("callId");

        assertThat(validator().validate(body)).isNotEmpty();
    }

    @Test
    void theSchemaKnowsNoOtherEvents() throws IOException {
        assertThat(schema().path("$defs").fieldNames())
                .toIterable()
                .containsExactlyInAnyOrderElementsOf(everyEvent()
                        .map(event -> event.getClass().getSimpleName())
                        .toList());
    }

    private static JsonNode encode(NicecallEvent event) throws IOException {
        EventCatalog catalog = EventCatalog.of("nicecall", event.getClass()).withTimestampPattern("yyyyMMddHHmmss");
        EventEncoder encoder = new EventEncoder(new EventTypes(List.of(catalog)), Clock.systemUTC());
        return JSON.readTree(encoder.encode(event, null).body());
    }

    private static JsonSchema validator() throws IOException {
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(schema());
    }

    private static List<String> properties(NicecallEvent event) throws IOException {
        JsonNode properties = schema().at("/$defs/" + event.getClass().getSimpleName() + "/properties");
        return properties.properties().stream().map(Map.Entry::getKey).toList();
    }

    private static JsonNode schema() throws IOException {
        return JSON.readTree(EventContractTest.class.getResourceAsStream("/asyncapi/nicecall.schema.json"));
    }
}
