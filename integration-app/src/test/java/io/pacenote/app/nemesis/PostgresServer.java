package io.pacenote.app.nemesis;

import static org.awaitility.Awaitility.await;

import io.pacenote.engines.PostgresEngine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A PostgreSQL server for what an engine does not do: it crashes, follows another one, lives by another clock. As durable as
 * the engine, and run from the same binaries.
 */
final class PostgresServer implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String REPLICATION = "host replication postgres 127.0.0.1/32 scram-sha-256\n";
    private static final List<String> SETTINGS = List.of(
            "max_connections=200",
            "shared_buffers=256MB",
            "unix_socket_directories=",
            "synchronous_commit=on",
            "wal_keep_size=1GB",
            "wal_receiver_timeout=5s",
            "wal_sender_timeout=5s");

    private final String superuser;
    private final String password;
    private final Path binary;
    private final Path data;
    private final int port;
    private final Map<String, String> environment;
    private final List<String> settings = new ArrayList<>(SETTINGS);
    private @Nullable Process process;

    private PostgresServer(
            String superuser, String password, Path binary, Path data, int port, Map<String, String> environment) {
        this.superuser = superuser;
        this.password = password;
        this.binary = binary;
        this.data = data;
        this.port = port;
        this.environment = environment;
    }

    /**
     * A server on new data, not started yet.
     *
     * @param environment of its process
     */
    static PostgresServer on(Path dataDir, Map<String, String> environment) {
        try (PostgresEngine engine = PostgresEngine.start(dataDir, 0)) {
            Path data = dataDir.resolve("postgres");
            long pid = Long.parseLong(
                    Files.readAllLines(data.resolve("postmaster.pid")).get(0));
            String binary = ProcessHandle.of(pid).orElseThrow().info().command().orElseThrow();
            int port = URI.create(engine.jdbcUrl().replace("jdbc:", "")).getPort();
            Files.writeString(data.resolve("pg_hba.conf"), REPLICATION, StandardOpenOption.APPEND);
            String superuser = engine.superuserUrl().replaceFirst(".*\\?", "");
            return new PostgresServer(superuser, engine.password(), Path.of(binary), data, port, environment);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One more server of the same kind, on other data. */
    PostgresServer another(Path otherData, int otherPort) {
        return new PostgresServer(superuser, password, binary, otherData, otherPort, environment);
    }

    /** With more settings, from its next start on. */
    PostgresServer with(String... more) {
        settings.addAll(List.of(more));
        return this;
    }

    /** Name and password, as in a JDBC URL. */
    String superuser() {
        return superuser;
    }

    /** Of the application's role. */
    String password() {
        return password;
    }

    Path data() {
        return data;
    }

    /** Host and port. */
    String address() {
        return "localhost:" + port;
    }

    int port() {
        return port;
    }

    String jdbcUrl() {
        return "jdbc:postgresql://%s/postgres".formatted(address());
    }

    /** Starts it and waits until it answers. What a crash has left of its predecessor may need some time to go away. */
    PostgresServer start() {
        launch();
        await("PostgreSQL").atMost(PATIENCE).until(() -> {
            if (process == null || !process.isAlive()) {
                launch();
            }
            return answers();
        });
        return this;
    }

    private void launch() {
        List<String> command = new ArrayList<>();
        if (System.getProperty("user.name").equals("root")) {
            command.addAll(List.of("unshare", "-U")); // it refuses to be run by root
        }
        command.addAll(List.of(binary.toString(), "-D", data.toString(), "-p", String.valueOf(port)));
        settings.forEach(setting -> command.addAll(List.of("-c", setting)));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(Redirect.appendTo(
                        data.resolveSibling(data.getFileName() + ".log").toFile()));
        builder.environment().putAll(environment);
        try {
            process = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean answers() {
        try (Connection connection = connect()) {
            return connection.isValid(1);
        } catch (SQLException notYet) {
            return false;
        }
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection("%s?%s&connectTimeout=3&socketTimeout=30".formatted(jdbcUrl(), superuser));
    }

    /** Runs a statement; {@code alter system} and the like, outside any transaction. */
    void execute(String sql) {
        try (Connection connection = connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** The first column of the first row. */
    String query(String sql) {
        try (Connection connection = connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return String.valueOf(rows.getString(1));
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** {@code kill -9} of the postmaster; returns when it is gone and its children with it. */
    void crash() {
        if (process == null) {
            return;
        }
        List<ProcessHandle> children = process.descendants().toList();
        process.destroyForcibly().onExit().join();
        children.forEach(child -> child.onExit().join());
        process = null;
    }

    /** What is on its disk when it is closed is nobody's concern. */
    @Override
    public void close() {
        crash();
    }
}
