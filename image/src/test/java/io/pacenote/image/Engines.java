package io.pacenote.image;

import io.pacenote.engines.KafkaEngine;
import io.pacenote.engines.PostgresEngine;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** A PostgreSQL and a Kafka for containers. */
record Engines(PostgresEngine database, KafkaEngine broker) implements AutoCloseable {

    static Engines start(Path directory) {
        return new Engines(PostgresEngine.start(directory, 0), KafkaEngine.start(directory, 0));
    }

    /** The environment of a process of these contexts. */
    Map<String, String> environment(String contexts) {
        Map<String, String> environment = new HashMap<>();
        environment.put("PACENOTE_CONTEXTS", contexts);
        environment.put("SPRING_DATASOURCE_URL", database.jdbcUrl());
        environment.put("SPRING_DATASOURCE_USERNAME", database.username());
        environment.put("SPRING_DATASOURCE_PASSWORD", database.password());
        environment.put("PACENOTE_KAFKA_BROKERS", broker.bootstrapServers());
        environment.put("PACENOTE_MESSAGING_TOPICS_STARTTIMEOUT", "60s");
        environment.put("PACENOTE_MESSAGING_TOPICS_REPLICATION", "1");
        environment.put("PACENOTE_MESSAGING_TOPICS_MININSYNCREPLICAS", "1");
        environment.put("SPRING_SECURITY_OAUTH2_RESOURCESERVER_JWT_ISSUERURI", "http://127.0.0.1:1/issuer");
        return environment;
    }

    @Override
    public void close() {
        broker.close();
        database.close();
    }
}
