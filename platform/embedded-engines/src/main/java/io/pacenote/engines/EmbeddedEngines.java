package io.pacenote.engines;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The engines of one data directory; each starts when it is first asked for. */
public final class EmbeddedEngines implements AutoCloseable {

    private final Path dataDir;
    private final EmbeddedEnginesSettings settings;
    private @Nullable PostgresEngine postgres;
    private @Nullable KafkaEngine kafka;

    /** @param dataDir theirs, whatever the settings say */
    EmbeddedEngines(Path dataDir, EmbeddedEnginesSettings settings) {
        this.dataDir = dataDir;
        this.settings = settings;
    }

    /**
     * The database server, started if it is not yet. Tests stop and start it to see what an outage does.
     *
     * @throws EngineStartException if it cannot start
     */
    public synchronized PostgresEngine postgres() {
        if (postgres == null) {
            postgres = PostgresEngine.start(dataDir, settings.postgresPort(), settings.postgresPassword());
        }
        return postgres;
    }

    /**
     * The broker, started if it is not yet. Tests stop and start it to see what an outage does.
     *
     * @throws EngineStartException if it cannot start
     */
    public synchronized KafkaEngine kafka() {
        if (kafka == null) {
            kafka = KafkaEngine.start(dataDir, settings.kafkaPort());
        }
        return kafka;
    }

    /** Stops what was started; the data stays. */
    @Override
    public synchronized void close() {
        if (kafka != null) {
            kafka.close();
        }
        if (postgres != null) {
            postgres.close();
        }
    }
}
