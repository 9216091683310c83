package io.pacenote.image;

import static org.awaitility.Awaitility.await;

import io.pacenote.app.process.FreePort;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A process in the files of the image, as {@code bin/run} starts it: read-only but for /tmp, and by an ordinary user. */
final class Container implements AutoCloseable {

    private static final Duration START_TIME = Duration.ofMinutes(5);
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String TOOLS = "/usr/sbin:/usr/bin:/sbin:/bin";

    private final Process process;
    private final Path volume;
    private final int port;

    private Container(Process process, Path volume, int port) {
        this.process = process;
        this.volume = volume;
        this.port = port;
    }

    /**
     * @param root the unpacked image
     * @param path where the image has its programs
     * @param command entry point
     */
    static Container start(Path root, String path, List<String> command, Map<String, String> environment) {
        try {
            Path volume = Files.createTempDirectory(Image.TARGET, "volume-");
            int port = FreePort.any();
            List<String> all = new ArrayList<>(List.of("bin/run", root.toString(), volume.toString()));
            all.addAll(command);
            ProcessBuilder builder = new ProcessBuilder(all)
                    .redirectErrorStream(true)
                    .redirectOutput(
                            volume.resolveSibling(volume.getFileName() + ".log").toFile());
            builder.environment().clear();
            builder.environment().putAll(environment);
            builder.environment().put("PATH", path + ":" + TOOLS);
            builder.environment().put("SERVER_PORT", String.valueOf(port));
            return new Container(builder.start(), volume, port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What it sees as /tmp. */
    Path volume() {
        return volume;
    }

    Container awaitReady() {
        await("ready").atMost(START_TIME).pollInterval(Duration.ofMillis(200)).until(() -> {
            if (!process.isAlive()) {
                throw new AssertionError("it ended with %d:%n%s".formatted(process.exitValue(), output()));
            }
            return isReady();
        });
        return this;
    }

    private boolean isReady() throws InterruptedException {
        URI readiness = URI.create("http://127.0.0.1:%d/actuator/health/readiness".formatted(port));
        try {
            return HTTP.send(HttpRequest.newBuilder(readiness).build(), BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** A line of {@code /proc/<pid>/status}, such as {@code Uid}, without its name. */
    String status(String name) {
        return proc("status")
                .lines()
                .filter(line -> line.startsWith(name + ":"))
                .map(line -> line.substring(name.length() + 1).strip())
                .findFirst()
                .orElseThrow();
    }

    /** The options of the mount at that path. */
    String mountOptions(String mountPoint) {
        return proc("mountinfo")
                .lines()
                .map(line -> line.split(" "))
                .filter(fields -> fields[4].equals(mountPoint))
                .map(fields -> fields[5])
                .reduce((below, above) -> above)
                .orElseThrow();
    }

    /** The processor time that it has taken. */
    Duration processorTime() {
        return process.toHandle().info().totalCpuDuration().orElseThrow();
    }

    String output() {
        try {
            return Files.readString(volume.resolveSibling(volume.getFileName() + ".log"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String proc(String file) {
        try {
            return Files.readString(Path.of("/proc", String.valueOf(process.pid()), file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As Kubernetes stops it; returns when it has ended. */
    int stop() {
        process.destroy();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                throw new AssertionError("it does not stop:\n" + output());
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
