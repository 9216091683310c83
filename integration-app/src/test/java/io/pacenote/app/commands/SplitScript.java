package io.pacenote.app.commands;

import static org.awaitility.Awaitility.await;

import io.pacenote.app.process.PacenoteJar;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A run of {@code bin/split}, on ports and in a folder of its own. */
final class SplitScript implements AutoCloseable {

    private static final Path ROOT = Path.of("").toAbsolutePath().getParent();
    private static final Duration START = Duration.ofMinutes(8);
    /** Restarts take a start for each context. */
    private static final Duration COMMAND = Duration.ofMinutes(25);

    private static final Duration STOP = Duration.ofMinutes(2);

    private static final int ENGINES = 8090;
    private static final int SECOND = 1000;

    private final Path data;
    private final int offset = PortOffset.any();
    private final Path output;
    private final Process running;

    private SplitScript(Path data, List<String> systems) {
        this.data = data;
        this.output = data.resolve("output.log");
        this.running = launch(output, systems);
    }

    /** @param systems none for all */
    static SplitScript start(Path data, String... systems) {
        // unpacks the jar, if nobody has yet
        PacenoteJar.unpacked(data);
        return new SplitScript(data, List.of(systems));
    }

    SplitScript awaitUp() {
        await("up").atMost(START).until(() -> {
            if (!running.isAlive()) {
                throw new AssertionError("it ended with " + running.exitValue() + ":\n" + output());
            }
            return output().contains("split | up");
        });
        return this;
    }

    /** Another command, while it runs. */
    void run(String... arguments) {
        Process command = launch(data.resolve("command.log"), List.of(arguments));
        try {
            if (!command.waitFor(COMMAND.toMinutes(), TimeUnit.MINUTES) || command.exitValue() != 0) {
                throw new AssertionError(
                        String.join(" ", arguments) + ":\n" + Files.readString(data.resolve("command.log")));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private Process launch(Path log, List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(ROOT.resolve("bin/split").toString()));
        command.addAll(arguments);
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().put("PACENOTE_DATA", data.toString());
        builder.environment().put("PACENOTE_PORT_OFFSET", String.valueOf(offset));
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        try {
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String output() {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    URI engines() {
        return uri(ENGINES + offset);
    }

    /** @param name of a context, or {@code gateway} */
    URI first(String name) {
        try (Stream<String> plan = Files.lines(data.resolve("split/plan"))) {
            return plan.filter(line -> line.startsWith(name + " "))
                    .map(line -> uri(Integer.parseInt(line.substring(name.length() + 1))))
                    .findFirst()
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    URI second(String name) {
        return uri(first(name).getPort() + SECOND);
    }

    /** {@code kill -9}. */
    void kill9(String name, int number) {
        ProcessHandle process = process(name, number);
        process.destroyForcibly();
        process.onExit().join();
    }

    private ProcessHandle process(String name, int number) {
        try {
            String pid = Files.readString(data.resolve("split/%s.%d.pid".formatted(name, number)));
            return ProcessHandle.of(Long.parseLong(pid.strip())).orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static URI uri(int port) {
        return URI.create("http://127.0.0.1:" + port);
    }

    /** As Ctrl-C does; all that it started has to be gone by then. */
    @Override
    public void close() {
        List<ProcessHandle> children = running.descendants().toList();
        running.destroy();
        try {
            if (!running.waitFor(STOP.toSeconds(), TimeUnit.SECONDS)) {
                throw new AssertionError("it does not end:\n" + output());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            children.forEach(ProcessHandle::destroyForcibly);
        }
    }
}
