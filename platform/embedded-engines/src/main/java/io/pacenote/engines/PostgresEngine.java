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
    private final PostgresRoles roles;
    private int port;
    private @Nullable EngineLock lock;
    private @Nullable EmbeddedPostgres server;

    private PostgresEngine(Path dataDir, int configuredPort, @Nullable String password) {
        this.data = dataDir.toAbsolutePath().normalize().resolve("postgres");
        this.roles = new PostgresRoles(data, password);
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
        return start(dataDir, port, null);
    }

    /**
     * The same with a given password of the application's role.
     *
     * @param password null or empty for a random one
     * @throws EngineStartException see {@link #start(Path, int)}
     */
    public static PostgresEngine start(Path dataDir, int port, @Nullable String password) {
        PostgresEngine engine = new PostgresEngine(dataDir, port, password);
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

    /** JDBC URL of the database, for {@link #username()} with {@link #password()}. */
    public synchronized String jdbcUrl() {
        return "jdbc:postgresql://localhost:%d/postgres".formatted(port);
    }

    /** The application's role, which owns the database and is no superuser. */
    public String username() {
        return PostgresRoles.APPLICATION;
    }

    /** Of {@link #username()}; it is the same from start to start of this engine, and another in the next run. */
    public String password() {
        return roles.password();
    }

    /** JDBC URL with the superuser's name and password, for tests and measurements of the server itself. */
    public String superuserUrl() {
        return "%s?user=%s&password=%s".formatted(jdbcUrl(), PostgresRoles.SUPERUSER, roles.superuserPassword());
    }

    private EmbeddedPostgres launch() throws IOException {
        if (Files.notExists(data)) {
            Files.createFile(markerOfInitialisation());
        }
        Redirect output = freshLog();
        return EmbeddedPostgres.builder()
                .setPgBinaryResolver(PostgresBinaries.INSTANCE)
                .setOverrideWorkingDirectory(PostgresBinaries.INSTANCE.directory())
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setDataDirectoryCustomizer(initialised -> prepare(output))
                .setConnectConfig("user", username())
                .setConnectConfig("password", password())
                // its hook would stop the server while the application still uses it
                .setRegisterShutdownHook(false)
                .setPort(port)
                .setPGStartupWait(START_TIME)
                .setOutputRedirector(output)
                // the builder's defaults are off and -F
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("fsync", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("max_connections", "200")
                .setServerConfig("shared_buffers", "256MB")
                .setServerConfig("unix_socket_directories", "")
                .start();
    }

    /** Between initdb and the start of the server. */
    private void prepare(Redirect output) {
        try {
            roles.set(output, START_TIME);
            Files.deleteIfExists(markerOfInitialisation());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Exists until the data can be served: what a process that died before that left behind holds nothing. */
    private Path markerOfInitialisation() {
        return data.resolveSibling("postgres.initialising");
    }

    private void discardHalfInitialisedData() throws IOException {
        if (Files.exists(markerOfInitialisation())) {
            FileSystemUtils.deleteRecursively(data);
            Files.delete(markerOfInitialisation());
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
