package io.pacenote.engines;

import java.nio.file.Path;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.util.FileSystemUtils;

/** The engines of one data directory; each starts when it is first asked for. */
public final class EmbeddedEngines implements AutoCloseable {

    private static @Nullable EmbeddedEngines ofThisJvm;

    private final Path dataDir;
    private final int kafkaPort;
    private final int postgresPort;
    private @Nullable PostgresEngine postgres;
    private @Nullable KafkaEngine kafka;

    EmbeddedEngines(Path dataDir, int kafkaPort, int postgresPort) {
        this.dataDir = dataDir;
        this.kafkaPort = kafkaPort;
        this.postgresPort = postgresPort;
    }

    /** The engines that all application contexts of this process share, in a directory of its own below that given. */
    static synchronized EmbeddedEngines ofThisJvm(EmbeddedEnginesSettings settings) {
        if (ofThisJvm == null) {
            Path dataDir = settings.dataDir().resolve("jvm-" + UUID.randomUUID());
            EmbeddedEngines engines = new EmbeddedEngines(dataDir, settings.kafkaPort(), settings.postgresPort());
            // a JVM hook of our own would run beside Spring's, under the feet of contexts that are closing
            SpringApplication.getShutdownHandlers().add(engines::discard);
            ofThisJvm = engines;
        }
        return ofThisJvm;
    }

    /** The database server, started if it is not yet. */
    public synchronized PostgresEngine postgres() {
        if (postgres == null) {
            postgres = PostgresEngine.start(dataDir, postgresPort);
        }
        return postgres;
    }

    /** The broker, started if it is not yet. */
    public synchronized KafkaEngine kafka() {
        if (kafka == null) {
            kafka = KafkaEngine.start(dataDir, kafkaPort);
        }
        return kafka;
    }

    /** Stops what was started. */
    @Override
    public synchronized void close() {
        if (kafka != null) {
            kafka.close();
        }
        if (postgres != null) {
            postgres.close();
        }
    }

    private void discard() {
        close();
        FileSystemUtils.deleteRecursively(dataDir.toFile());
    }
}
