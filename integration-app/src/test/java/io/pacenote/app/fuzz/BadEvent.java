package io.pacenote.app.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/**
 * A record that is no event of its topic.
 *
 * @param why what is wrong with it
 * @param headers names and values; a value may be null
 * @param putAside whether every reader puts it aside; else every reader passes it over
 */
record BadEvent(
        String why,
        String topic,
        byte @Nullable [] key,
        Map<String, byte @Nullable []> headers,
        byte @Nullable [] value,
        boolean putAside) {

    static BadEvent putAside(String why, EventKind kind, byte @Nullable [] value) {
        return new BadEvent(why, kind.topic(), null, Map.of(), value, true);
    }

    static BadEvent putAside(String why, EventKind kind, String value) {
        return putAside(why, kind, value.getBytes(StandardCharsets.UTF_8));
    }

    static BadEvent ignored(String why, EventKind kind, String value) {
        return new BadEvent(why, kind.topic(), null, Map.of(), value.getBytes(StandardCharsets.UTF_8), false);
    }

    BadEvent key(byte @Nullable [] other) {
        return new BadEvent(why, topic, other, headers, value, putAside);
    }

    BadEvent with(String name, byte @Nullable [] header) {
        Map<String, byte @Nullable []> more = new LinkedHashMap<>(headers);
        more.put(name, header);
        return new BadEvent(why, topic, key, more, value, putAside);
    }

    BadEvent with(String name, String header) {
        return with(name, header.getBytes(StandardCharsets.UTF_8));
    }

    ProducerRecord<byte[], byte[]> on(int partition) {
        ProducerRecord<byte[], byte[]> sent = new ProducerRecord<>(topic, partition, key, value);
        headers.forEach((name, header) -> sent.headers().add(name, header));
        return sent;
    }

    @Override
    public String toString() {
        return topic + ": " + why;
    }
}
