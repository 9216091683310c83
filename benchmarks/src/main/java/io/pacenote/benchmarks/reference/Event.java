package io.pacenote.benchmarks.reference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** An event that was received. */
record Event(String id, String type, String key, String saga, JsonNode body) {

    static final String ID = "ce_id";
    static final String TYPE = "type";
    static final String SAGA = "Long-Running-Action";

    private static final JsonMapper JSON = new JsonMapper();

    static Event of(ConsumerRecord<String, byte[]> received) throws IOException {
        return new Event(
                header(received, ID),
                header(received, TYPE),
                received.key(),
                header(received, SAGA),
                JSON.readTree(received.value()));
    }

    private static String header(ConsumerRecord<String, byte[]> received, String name) {
        return new String(received.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    long subId() {
        return body.path("subId").asLong();
    }

    long userId() {
        return body.path("userId").asLong();
    }

    String date() {
        return body.path("date").asText();
    }
}
