package io.pacenote.messaging.kafka;

import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.autoconfigure.kafka.KafkaConnectionDetails;

/**
 * Where the brokers are, and how to get in there. They are asked for when a client is made, not before: that is what starts an
 * embedded one.
 */
public final class KafkaBrokers {

    private final KafkaConnectionDetails connection;
    private final Map<String, String> access;

    /** @param access settings of Kafka's clients for encryption and login, such as {@code security.protocol} */
    public KafkaBrokers(KafkaConnectionDetails connection, Map<String, String> access) {
        this.connection = connection;
        this.access = Map.copyOf(access);
    }

    /** Addresses as Kafka's {@code bootstrap.servers} wants them. */
    public String bootstrapServers() {
        return String.join(",", connection.getBootstrapServers());
    }

    /** Settings for encryption and login; empty where the brokers want neither. */
    public Map<String, String> access() {
        return access;
    }

    /** The settings that each client needs. */
    public Map<String, Object> clientConfig() {
        Map<String, Object> config = new HashMap<>(access);
        config.put("bootstrap.servers", bootstrapServers());
        return config;
    }
}
