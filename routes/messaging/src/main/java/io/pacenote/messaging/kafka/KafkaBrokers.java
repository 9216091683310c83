package io.pacenote.messaging.kafka;

import java.util.Map;
import org.springframework.boot.autoconfigure.kafka.KafkaConnectionDetails;

/** Where the brokers are. They are asked for when a client is made, not before: that is what starts an embedded one. */
public final class KafkaBrokers {

    private final KafkaConnectionDetails connection;

    public KafkaBrokers(KafkaConnectionDetails connection) {
        this.connection = connection;
    }

    /** Addresses as Kafka's {@code bootstrap.servers} wants them. */
    public String bootstrapServers() {
        return String.join(",", connection.getBootstrapServers());
    }

    /** The one setting that each client needs. */
    public Map<String, Object> clientConfig() {
        return Map.of("bootstrap.servers", bootstrapServers());
    }
}
