package io.pacenote.app.crash;

import com.fasterxml.jackson.databind.JsonNode;
import io.pacenote.app.process.PacenoteJar;
import io.pacenote.app.process.PacenoteProcess;
import io.pacenote.engines.KafkaEngine;
import io.pacenote.engines.PostgresEngine;

/** Engines that several processes share, and the password of their database's role. */
public record EngineAddresses(String jdbcUrl, String password, String brokers) {

    /** The application's in an embedded database. */
    private static final String ROLE = "pacenote";

    /** Engines in the JVM of the test, to be stopped and started. */
    public static EngineAddresses of(PostgresEngine postgres, KafkaEngine kafka) {
        return new EngineAddresses(postgres.jdbcUrl(), postgres.password(), kafka.bootstrapServers());
    }

    /** The engines that a process has embedded. */
    static EngineAddresses of(PacenoteProcess process) {
        JsonNode engines = new JsonClient().get(process.uri("/ops/engines"));
        return new EngineAddresses(
                engines.path("database").path("url").asText(),
                process.databasePassword(),
                engines.path("kafka").path("bootstrapServers").asText());
    }

    /** The application on these engines, with some of its contexts; as open as with engines of its own. */
    public PacenoteJar serve(PacenoteJar jar, String contexts) {
        return jar.withEnvironment("SPRING_DATASOURCE_URL", jdbcUrl)
                .withEnvironment("SPRING_DATASOURCE_USERNAME", ROLE)
                .withEnvironment("SPRING_DATASOURCE_PASSWORD", password)
                .withEnvironment("PACENOTE_KAFKA_BROKERS", brokers)
                .withArgument("--spring.profiles.active=embedded")
                .withArgument("--pacenote.contexts=" + contexts);
    }
}
