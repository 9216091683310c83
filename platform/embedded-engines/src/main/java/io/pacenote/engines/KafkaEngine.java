package io.pacenote.engines;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Exit;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.jspecify.annotations.Nullable;

/**
 * A Kafka broker in KRaft mode inside this process, on loopback. Its data lies in {@code <data-dir>/kafka} and stays
 * there. Acknowledged records are on disk, not just in the page cache; topics are not created by themselves.
 */
public final class KafkaEngine implements AutoCloseable {

    static {
        // a broker that fails must not take the application down with it
        Exit.Procedure refuseToExit = KafkaEngine::refuseToExit;
        Exit.setExitProcedure(refuseToExit);
        Exit.setHaltProcedure(refuseToExit);
    }

    private final Path data;
    private final @Nullable Integer advertisedPort;
    private final Map<String, String> security;
    private int port;
    private @Nullable EngineLock lock;
    private @Nullable KafkaRaftServer server;

    private KafkaEngine(
            Path dataDir, int configuredPort, @Nullable Integer advertisedPort, Map<String, String> security) {
        this.data = dataDir.toAbsolutePath().normalize().resolve("kafka");
        this.port = configuredPort;
        this.advertisedPort = advertisedPort;
        this.security = Map.copyOf(security);
    }

    /**
     * Starts a broker on the data of the directory, which is created if need be.
     *
     * @param dataDir the directory that holds the engines' data
     * @param port the port to listen on; 0 for the one of the last start or else any free one
     * @throws EngineStartException if the data is in use, the port is busy, or the broker does not come up
     */
    public static KafkaEngine start(Path dataDir, int port) {
        return started(new KafkaEngine(dataDir, port, null, Map.of()));
    }

    /**
     * Starts a broker that sends its clients to another port of loopback, where something stands before it.
     *
     * @param advertisedPort where clients find what stands before the broker
     * @throws EngineStartException see {@link #start(Path, int)}
     */
    public static KafkaEngine startBehind(Path dataDir, int advertisedPort) {
        return started(new KafkaEngine(dataDir, EnginePort.ANY, advertisedPort, Map.of()));
    }

    /**
     * Starts a broker that wants its clients to encrypt, to log in, or both.
     *
     * @param security settings of the broker, of which {@code security.inter.broker.protocol} names the protocol
     * @throws EngineStartException see {@link #start(Path, int)}
     */
    public static KafkaEngine startSecured(Path dataDir, Map<String, String> security) {
        return started(new KafkaEngine(dataDir, EnginePort.ANY, null, security));
    }

    private static KafkaEngine started(KafkaEngine engine) {
        engine.start();
        return engine;
    }

    /** Starts again after {@link #stop()}, on the same data and port. Does nothing when running. */
    public synchronized void start() {
        if (server != null) {
            return;
        }
        lock = EngineLock.of(data);
        try {
            OwnersAlone.directory(data);
            port = EnginePort.choose(data, port);
            format();
            UnfinishedElection.withdraw(data);
            int advertised = advertisedPort == null ? port : advertisedPort;
            server = launch(BrokerProperties.of(data, port, advertised, EnginePort.free(), security));
        } catch (Exception e) {
            lock.close();
            throw e instanceof EngineStartException known
                    ? known
                    : new EngineStartException("Kafka on %s does not start".formatted(data), e);
        }
    }

    /** Stops the broker; what it acknowledged is kept. Does nothing when stopped. */
    public synchronized void stop() {
        if (server == null || lock == null) {
            return;
        }
        try {
            server.shutdown();
            server.awaitShutdown();
        } finally {
            server = null;
            lock.close();
        }
    }

    /** Same as {@link #stop()}. */
    @Override
    public void close() {
        stop();
    }

    /** Where the broker itself listens, host:port. */
    public synchronized String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    private void format() throws Exception {
        if (Files.exists(data.resolve("meta.properties"))) {
            return;
        }
        new Formatter()
                .setPrintStream(new PrintStream(OutputStream.nullOutputStream()))
                .setClusterId(Uuid.randomUuid().toString())
                .setNodeId(BrokerProperties.NODE_ID)
                .setControllerListenerName(BrokerProperties.CONTROLLER_LISTENER)
                .addDirectory(data.toString())
                .setMetadataLogDirectory(data.toString())
                .run();
    }

    private static KafkaRaftServer launch(Properties properties) throws IOException {
        KafkaRaftServer server = new KafkaRaftServer(new KafkaConfig(properties, false), Time.SYSTEM);
        try {
            server.startup();
            return server;
        } catch (RuntimeException e) {
            server.shutdown();
            throw e;
        }
    }

    private static void refuseToExit(int status, @Nullable String message) {
        throw new IllegalStateException("The embedded Kafka broker failed (%d): %s".formatted(status, message));
    }
}
