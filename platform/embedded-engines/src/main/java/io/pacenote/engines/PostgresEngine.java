package io.pacenote.engines;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/**
 * A PostgreSQL server as a child process, on loopback, with all of PostgreSQL's durability. Its data lies in
 * {@code <data-dir>/postgres} and stays there; its log is {@code <data-dir>/postgres.log}. It survives whatever happens
 * to this process: the next start stops an orphaned server and recovers its data.
 */
public final class PostgresEngine implements AutoCloseable {

    /** Crash recovery comes before the first connection. */
    private static final Duration START_TIME = Duration.ofSeconds(30);

    private final Path data;
    private final Path log;
    private int port;
    private @Nullable EngineLock lock;
    private @Nullable EmbeddedPostgres server;

    private PostgresEngine(Path dataDir, int configuredPort) {
        this.data = dataDir.toAbsolutePath().normalize().resolve("postgres");
        this.log = data.resolveSibling("postgres.log");
        this.port = configuredPort;
    }

    /**
     * Starts a server on the data of the directory, which is created if need be.
     *
     * @param dataDir the directory that holds the engines' data
     * @param port the port to listen on; 0 for the one of the last start or else any free one
     * @throws EngineStartException if the data is in use, the port is busy, or PostgreSQL does not come up
     */
    public static PostgresEngine start(Path dataDir, int port) {
        PostgresEngine engine = new PostgresEngine(dataDir, port);
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
            new Postmaster(data).stopOrphan();
            discardHalfInitialisedData();
            port = EnginePort.choose(data, port);
            server = launch();
        } catch (IOException | RuntimeException e) {
            new Postmaster(data).stopOrphan();
            lock.close();
            throw e instanceof EngineStartException known
                    ? known
                    : new EngineStartException("PostgreSQL on %s does not start; see %s".formatted(data, log), e);
        }
    }

    /** Stops the server at once, cutting its connections; what was committed is kept. Does nothing when stopped. */
    public synchronized void stop() {
        if (server == null || lock == null) {
            return;
        }
        Postmaster postmaster = new Postmaster(data);
        Optional<ProcessHandle> process = postmaster.process();
        try {
            server.close();
            process.ifPresent(postmaster::awaitExit);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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

    /** JDBC URL of the database; the user is {@link #username()}, there is no password. */
    public synchronized String jdbcUrl() {
        return "jdbc:postgresql://localhost:%d/postgres".formatted(port);
    }

    /** Name of the only user. */
    public String username() {
        return "postgres";
    }

    private EmbeddedPostgres launch() throws IOException {
        Path initialising = markerOfInitialisation();
        if (Files.notExists(data)) {
            Files.createFile(initialising);
        }
        return EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setDataDirectoryCustomizer(initialised -> discardMarker(initialising))
                // its hook would stop the server while the application still uses it
                .setRegisterShutdownHook(false)
                .setPort(port)
                .setPGStartupWait(START_TIME)
                .setOutputRedirector(freshLog())
                // the builder's defaults are off and -F
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("fsync", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("max_connections", "200")
                .setServerConfig("shared_buffers", "256MB")
                .setServerConfig("unix_socket_directories", "")
                .start();
    }

    /** Exists while initdb works: what a process that died in it left behind is no database and holds nothing. */
    private Path markerOfInitialisation() {
        return data.resolveSibling("postgres.initialising");
    }

    private void discardHalfInitialisedData() throws IOException {
        if (Files.exists(markerOfInitialisation())) {
            FileSystemUtils.deleteRecursively(data);
            discardMarker(markerOfInitialisation());
        }
    }

    private static void discardMarker(Path marker) {
        try {
            Files.deleteIfExists(marker);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The log of the last run is kept: it may be the one that tells of a crash. */
    private Redirect freshLog() throws IOException {
        if (Files.exists(log)) {
            Files.move(log, log.resolveSibling("postgres.log.1"), StandardCopyOption.REPLACE_EXISTING);
        }
        // statements that failed are in it, with their values
        OwnersAlone.file(log);
        return Redirect.appendTo(log.toFile());
    }
}
