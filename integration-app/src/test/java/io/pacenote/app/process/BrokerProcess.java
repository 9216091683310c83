package io.pacenote.app.process;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A Kafka broker as a process of its own, always on the same data and port. */
public final class BrokerProcess implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** Enough for tests; see {@link PacenoteJar}. */
    private static final List<String> JVM_OPTIONS = List.of("-Xmx512m", "-XX:TieredStopAtLevel=1");

    private final Path dataDir;
    private final int port;
    private final List<String> jvmOptions;
    private Process process;

    /** Starts it and returns at once; {@link #awaitReady()} waits for it. */
    public BrokerProcess(Path dataDir, int port) {
        this(dataDir, port, JVM_OPTIONS);
    }

    /** The same with other options of the JVM. */
    public BrokerProcess(Path dataDir, int port, List<String> jvmOptions) {
        this.dataDir = dataDir;
        this.port = port;
        this.jvmOptions = List.copyOf(jvmOptions);
        this.process = launch();
    }

    /** The bootstrap server. */
    public String address() {
        return "127.0.0.1:" + port;
    }

    /** Starts it anew and returns when clients can connect. */
    public BrokerProcess restart() {
        process = launch();
        return awaitReady();
    }

    /** Returns when clients can connect. */
    public BrokerProcess awaitReady() {
        await("broker").atMost(PATIENCE).until(this::listens);
        return this;
    }

    /** Asks it to stop, and waits. */
    public void stop() {
        process.destroy();
        process.onExit().join();
    }

    /** {@code kill -9}. */
    public void kill() {
        process.destroyForcibly().onExit().join();
    }

    public long pid() {
        return process.pid();
    }

    private boolean listens() {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }

    private Process launch() {
        try {
            return new ProcessBuilder(command())
                    .redirectErrorStream(true)
                    .redirectOutput(
                            Redirect.appendTo(dataDir.resolve("broker.log").toFile()))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> command() {
        List<String> command = new ArrayList<>();
        command.add(PacenoteJar.java());
        command.addAll(jvmOptions);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), BrokerMain.class.getName()));
        command.addAll(List.of(dataDir.toString(), String.valueOf(port)));
        return command;
    }

    @Override
    public void close() {
        kill();
    }
}
