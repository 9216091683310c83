package io.pacenote.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.pacenote.messaging.Event;
import io.pacenote.messaging.EventCatalog;
import io.pacenote.messaging.EventEncoder;
import io.pacenote.messaging.EventTypes;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The JSON schemas of a system's topics, {@code asyncapi/<topic>.schema.json}, say what its events really are. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class AbstractEventContractTest {

    /** One event of each type, by topic, with as many fields set as it may have. */
    protected abstract Map<String, List<Event>> events();

    /** A catalogue of this type, with times as the system writes them. */
    protected abstract EventCatalog catalog(Class<? extends Event> type);

    /** Name of the field without which no event is one. */
    protected abstract String key();

    /** The same, where that differs from event to event. */
    protected String key(Event event) {
        return key();
    }

    Stream<Arguments> everyEvent() {
        return events().entrySet().stream()
                .flatMap(topic -> topic.getValue().stream().map(event -> Arguments.of(topic.getKey(), event)));
    }

    Stream<String> everyTopic() {
        return events().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("everyEvent")
    @DisplayName("an event is as its topic's schema says, and has the fields that it knows and no others")
    void anEventIsAsTheSchemaSays(String topic, Event event) throws IOException {
        JsonNode body = encode(event);

        assertThat(validator(topic).validate(body)).isEmpty();
        assertThat(body.fieldNames()).toIterable().containsExactlyInAnyOrderElementsOf(properties(topic, event));
    }

    @ParameterizedTest
    @MethodSource("everyEvent")
    @DisplayName("neither an event without its key nor one without a known time is of the schema")
    void whatIsNoEventIsNotOfTheSchema(String topic, Event event) throws IOException {
        ObjectNode body = encode(event);
        body.remove(key(event));
        assertThat(validator(topic).validate(body)).isNotEmpty();

        ObjectNode timeless = encode(event).put("timestamp", "yesterday");
        assertThat(validator(topic).validate(timeless)).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("everyTopic")
    void theSchemaKnowsNoOtherEvents(String topic) throws IOException {
        assertThat(schema(topic).path("$defs").fieldNames())
                .toIterable()
                .containsExactlyInAnyOrderElementsOf(events().get(topic).stream()
                        .map(event -> event.getClass().getSimpleName())
                        .toList());
    }

    private ObjectNode encode(Event event) throws IOException {
        EventEncoder encoder = new EventEncoder(new EventTypes(List.of(catalog(event.getClass()))), Clock.systemUTC());
        return (ObjectNode) Topics.JSON.readTree(encoder.encode(event, null).body());
    }

    private JsonSchema validator(String topic) throws IOException {
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(schema(topic));
    }

    private List<String> properties(String topic, Event event) throws IOException {
        JsonNode properties = schema(topic).at("/$defs/" + event.getClass().getSimpleName() + "/properties");
        return properties.properties().stream().map(Map.Entry::getKey).toList();
    }

    private JsonNode schema(String topic) throws IOException {
        return Topics.JSON.readTree(getClass().getResourceAsStream("/asyncapi/" + topic + ".schema.json"));
    }
}
