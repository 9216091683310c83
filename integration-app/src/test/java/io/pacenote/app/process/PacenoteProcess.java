package io.pacenote.app.process;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** One run of the packaged application. */
public final class PacenoteProcess implements AutoCloseable {

    private static final Duration START_TIME = Duration.ofMinutes(5);
    private static final Duration STOP_TIME = Duration.ofSeconds(30);
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private final PacenoteJar jar;
    private final Process process;
    private final Path output;

    PacenoteProcess(PacenoteJar jar, Process process, Path output) {
        this.jar = jar;
        this.process = process;
        this.output = output;
    }

    /** Where it answers, without a slash at the end. */
    public URI baseUri() {
        return jar.baseUri();
    }

    /** The address of a path. */
    public URI uri(String path) {
        return URI.create(baseUri() + path);
    }

    /**
     * Waits until it is ready for traffic.
     *
     * @throws AssertionError with its output when it ends before
     */
    public PacenoteProcess awaitReady() {
        return awaitReady(Duration.ofMillis(250));
    }

    /** The same for those who want to know it sooner, and may ask more often. */
    public PacenoteProcess awaitReady(Duration pollInterval) {
        await("ready").atMost(START_TIME).pollInterval(pollInterval).until(() -> {
            if (!process.isAlive()) {
                throw new AssertionError("it ended with " + process.exitValue() + ":\n" + output());
            }
            return isReady();
        });
        return this;
    }

    private boolean isReady() throws InterruptedException {
        try {
            return get("/actuator/health/readiness").statusCode() == 200;
        } catch (UncheckedIOException notYet) {
            return false;
        }
    }

    /**
     * @param path with its query
     * @throws UncheckedIOException when there is no answer
     */
    public HttpResponse<String> get(String path) throws InterruptedException {
        return send(request(path).GET().build());
    }

    /** Sends JSON and waits for the answer; see {@link #get}. */
    public HttpResponse<String> post(String path, String json) throws InterruptedException {
        return send(request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json))
                .build());
    }

    /** A request to it that is to be completed, and sent by {@link #send}. */
    public HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(uri(path)).timeout(Duration.ofSeconds(30));
    }

    /** @throws UncheckedIOException when there is no answer */
    public HttpResponse<String> send(HttpRequest request) throws InterruptedException {
        try {
            return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes a line to its standard input, for those who listen there. */
    public void tell(String line) {
        try {
            process.getOutputStream().write((line + "\n").getBytes(StandardCharsets.UTF_8));
            process.getOutputStream().flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Asks it to stop, as Ctrl-C and Kubernetes do; returns at once. */
    public void terminate() {
        process.destroy();
    }

    /** {@code kill -9}; returns when it is gone. An embedded database outlives it, as an orphan. */
    public void kill9() {
        process.destroyForcibly();
        awaitExit(STOP_TIME);
    }

    /**
     * Waits for its end.
     *
     * @return its exit code
     * @throws AssertionError with its output when it runs on
     */
    public int awaitExit(Duration atMost) {
        try {
            if (!process.waitFor(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new AssertionError("it still runs after " + atMost + ":\n" + output());
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted while waiting for the end of the process", e);
        }
    }

    public long pid() {
        return process.pid();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** All that it has printed so far. */
    public String output() {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of the application's role in the embedded database. */
    public String databasePassword() {
        try {
            return Files.readString(jar.dataDir().resolve("postgres.password"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The embedded database server that runs on its data; it may be an orphan. */
    public Optional<ProcessHandle> database() {
        Path pidFile = jar.dataDir().resolve("postgres").resolve("postmaster.pid");
        try {
            List<String> lines = Files.exists(pidFile) ? Files.readAllLines(pidFile) : List.of();
            return lines.stream()
                    .findFirst()
                    .flatMap(pid -> ProcessHandle.of(Long.parseLong(pid.strip())))
                    .filter(PacenoteProcess::isPostgres);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The number in the file may belong to something else by now. */
    private static boolean isPostgres(ProcessHandle process) {
        return process.info()
                .command()
                .filter(command -> command.endsWith("postgres"))
                .isPresent();
    }

    /** Leaves nothing of it running; the data stays. */
    @Override
    public void close() {
        process.destroy();
        try {
            awaitExit(STOP_TIME);
        } finally {
            process.destroyForcibly();
            database().ifPresent(ProcessHandle::destroyForcibly);
        }
    }
}
