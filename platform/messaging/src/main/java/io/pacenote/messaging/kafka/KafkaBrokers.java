package io.pacenote.messaging.kafka;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.kafka.clients.ClientUtils;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.security.auth.SecurityProtocol;
import org.apache.kafka.common.utils.LogContext;
import org.apache.kafka.common.utils.Time;
import org.springframework.boot.autoconfigure.kafka.KafkaConnectionDetails;

/**
 * Where the brokers are, and how to get in there. They are asked for when a client is made, not before: that is what starts an
 * embedded one.
 */
public final class KafkaBrokers {

    private final KafkaConnectionDetails connection;
    private final Map<String, String> access;

    /**
     * @param access settings of Kafka's clients for encryption and login, such as {@code security.protocol}
     * @throws KafkaAccessException when a keystore or truststore that they name is not there, or cannot be read
     */
    public KafkaBrokers(KafkaConnectionDetails connection, Map<String, String> access) {
        this.connection = connection;
        this.access = Map.copyOf(access);
        String protocol = access.getOrDefault(CommonClientConfigs.SECURITY_PROTOCOL_CONFIG, "");
        if (protocol.toUpperCase(Locale.ROOT).endsWith(SecurityProtocol.SSL.name)) {
            requireStores(access);
        }
    }

    /**
     * Reads keystore and truststore as each client will, which otherwise would be made again and again, for ever. Without the
     * login, for which some mechanisms ask others, who may be away.
     */
    private static void requireStores(Map<String, String> access) {
        Map<String, Object> config = new HashMap<>(access);
        config.put(CommonClientConfigs.SECURITY_PROTOCOL_CONFIG, SecurityProtocol.SSL.name);
        config.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, "");
        try {
            ClientUtils.createChannelBuilder(new AdminClientConfig(config), Time.SYSTEM, new LogContext())
                    .close();
        } catch (KafkaException e) {
            throw new KafkaAccessException(e);
        }
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
