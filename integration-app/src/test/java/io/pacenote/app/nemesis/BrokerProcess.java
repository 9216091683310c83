package io.pacenote.app.nemesis;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;

/** A Kafka broker as a process of its own, always on the same data and port. */
final class BrokerProcess implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Path dataDir;
    private final int port;
    private Process process;

    BrokerProcess(Path dataDir, int port) {
        this.dataDir = dataDir;
        this.port = port;
        this.process = launch();
    }

    /** The bootstrap server. */
    String address() {
        return "127.0.0.1:" + port;
    }

    /** Starts it anew and returns when clients can connect. */
    BrokerProcess restart() {
        process = launch();
        return awaitReady();
    }

    BrokerProcess awaitReady() {
        await("broker").atMost(PATIENCE).until(this::listens);
        return this;
    }

    /** Asks it to stop, and waits. */
    void stop() {
        process.destroy();
        process.onExit().join();
    }

    /** {@code kill -9}. */
    void kill() {
        process.destroyForcibly().onExit().join();
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
            return new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx512m",
                            "-XX:TieredStopAtLevel=1",
                            "-cp",
                            System.getProperty("java.class.path"),
                            BrokerMain.class.getName(),
                            dataDir.toString(),
                            String.valueOf(port))
                    .redirectErrorStream(true)
                    .redirectOutput(
                            Redirect.appendTo(dataDir.resolve("broker.log").toFile()))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        kill();
    }
}
