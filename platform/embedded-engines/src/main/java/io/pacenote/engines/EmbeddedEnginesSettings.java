package io.pacenote.engines;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the embedded engines.
 *
 * @param enabled whether an engine that no setting points to may be embedded at all
 * @param dataDir where lifetime APPLICATION keeps data, and below which lifetime JVM keeps it in a directory per process
 * @param kafkaPort the broker's port on loopback; 0: that of the last start if it is free, or else any
 * @param postgresPort the database's port on loopback; 0: likewise
 * @param postgresPassword of the application's role; unset: a random one in each run
 * @param lifetime how long the engines run; JVM in tests
 */
@ConfigurationProperties("pacenote.embedded")
public record EmbeddedEnginesSettings(
        @DefaultValue("true") boolean enabled,
        @DefaultValue(".pacenote") Path dataDir,
        @DefaultValue("0") int kafkaPort,
        @DefaultValue("0") int postgresPort,
        @Nullable String postgresPassword,
        @DefaultValue("application") EngineLifetime lifetime) {

    /** Highest TCP port. */
    private static final int MAX_PORT = 65_535;

    /** @throws IllegalArgumentException if a port is not between 0 and 65535 */
    public EmbeddedEnginesSettings {
        requirePort("pacenote.embedded.kafka-port", kafkaPort);
        requirePort("pacenote.embedded.postgres-port", postgresPort);
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "EmbeddedEnginesSettings[enabled=%s, dataDir=%s, kafkaPort=%d, postgresPort=%d, lifetime=%s]"
                .formatted(enabled, dataDir, kafkaPort, postgresPort, lifetime);
    }

    private static void requirePort(String name, int port) {
        if (port < 0 || port > MAX_PORT) {
            throw new IllegalArgumentException("%s must be between 0 and %d, not %d".formatted(name, MAX_PORT, port));
        }
    }
}
