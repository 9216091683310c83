package io.pacenote.engines;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.boot.autoconfigure.kafka.KafkaConnectionDetails;
import org.springframework.core.env.Environment;

/** Tells where the engines are that the application uses, embedded or external. */
public final class Engines {

    private final Environment environment;
    private final ObjectProvider<KafkaConnectionDetails> kafka;
    private final ObjectProvider<JdbcConnectionDetails> database;

    Engines(
            Environment environment,
            ObjectProvider<KafkaConnectionDetails> kafka,
            ObjectProvider<JdbcConnectionDetails> database) {
        this.environment = environment;
        this.kafka = kafka;
        this.database = database;
    }

    /** Brokers as host:port, comma-separated; an embedded one that does not run yet is started. */
    public @Nullable String bootstrapServers() {
        KafkaConnectionDetails details = kafka.getIfAvailable();
        return details == null
                ? environment.getProperty("pacenote.kafka.brokers")
                : String.join(",", details.getBootstrapServers());
    }

    /** JDBC URL without its parameters, which may be secret; an embedded database that does not run yet is started. */
    public @Nullable String jdbcUrl() {
        JdbcConnectionDetails details = database.getIfAvailable();
        return details == null ? null : details.getJdbcUrl().replaceFirst("\\?.*", "");
    }

    /** Whether the broker is embedded. */
    public boolean kafkaEmbedded() {
        return new EngineToEmbed.Broker().matches(environment);
    }

    /** Whether the database is embedded. */
    public boolean databaseEmbedded() {
        return new EngineToEmbed.Database().matches(environment);
    }
}
