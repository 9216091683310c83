package io.pacenote.engines;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The PostgreSQL server process of a data directory, found by its {@code postmaster.pid}: process id, directory, and
 * start time in epoch seconds are the first three lines of that file. In single-user mode the process id is negative.
 */
final class Postmaster {

    private static final Duration STOP_TIME = Duration.ofSeconds(30);

    /** The clock that dates processes may be adjusted after the file was written. */
    private static final Duration CLOCK_TOLERANCE = Duration.ofMinutes(1);

    private final Path data;
    private final Path pidFile;

    Postmaster(Path data) {
        this.data = data.toAbsolutePath().normalize();
        this.pidFile = data.resolve("postmaster.pid");
    }

    /** The running server. A process id that meanwhile belongs to something else is nobody's. */
    Optional<ProcessHandle> process() {
        List<String> lines = lines();
        if (lines.size() < 3) {
            return Optional.empty();
        }
        Instant recordedStart =
                Instant.ofEpochSecond(Long.parseLong(lines.get(2).strip()));
        return ProcessHandle.of(Math.abs(Long.parseLong(lines.get(0).strip())))
                .filter(ProcessHandle::isAlive)
                .filter(process -> isProgram(process, "postgres"))
                .filter(process -> startedUntil(process, recordedStart.plus(CLOCK_TOLERANCE)));
    }

    /**
     * Stops what an earlier process left behind, and removes its pid file, at which PostgreSQL would refuse to start
     * if the number is in use again. Only for the holder of the {@link EngineLock}.
     */
    void stopOrphan() {
        ProcessHandle.allProcesses().filter(this::makesTheData).forEach(this::killWithChildren);
        process().ifPresent(this::stop);
        try {
            Files.deleteIfExists(pidFile);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until the server is gone; one that is still writing its last checkpoint must not meet its successor. */
    void awaitExit(ProcessHandle process) {
        try {
            process.onExit().get(STOP_TIME.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            process.destroyForcibly();
            process.onExit().join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException("Cannot wait for PostgreSQL process " + process.pid(), e);
        }
    }

    /** SIGINT is PostgreSQL's fast shutdown; Java itself can only send SIGTERM, which waits for the clients. */
    private void stop(ProcessHandle process) {
        try {
            new ProcessBuilder("sh", "-c", "kill -INT " + process.pid()).start().waitFor();
        } catch (IOException e) {
            process.destroy(); // no shell: Windows
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        awaitExit(process);
    }

    /** Whether it is an initdb, which goes on when the process that has started it is killed. */
    private boolean makesTheData(ProcessHandle process) {
        return isProgram(process, "initdb")
                && process.info()
                        .arguments()
                        .filter(arguments -> List.of(arguments).contains(data.toString()))
                        .isPresent();
    }

    private void killWithChildren(ProcessHandle process) {
        List<ProcessHandle> children = process.descendants().toList();
        process.destroyForcibly();
        children.forEach(ProcessHandle::destroyForcibly);
        awaitExit(process);
        children.forEach(this::awaitExit);
    }

    private List<String> lines() {
        try {
            return Files.exists(pidFile) ? Files.readAllLines(pidFile) : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isProgram(ProcessHandle process, String program) {
        return process.info()
                .command()
                .map(command -> Path.of(command).getFileName().toString())
                .filter(name -> name.equals(program) || name.equals(program + ".exe"))
                .isPresent();
    }

    private static boolean startedUntil(ProcessHandle process, Instant latest) {
        return process.info()
                .startInstant()
                .filter(start -> start.isBefore(latest))
                .isPresent();
    }
}
