package io.pacenote.app.sweep;

import static org.awaitility.Awaitility.await;

import io.pacenote.app.process.PacenoteJar;
import io.pacenote.app.process.PacenoteProcess;
import io.pacenote.app.sweep.inside.CrashPoint;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** The application with its effects counted, started again whenever it has halted. */
final class SweptProcess implements AutoCloseable {

    private static final Duration LOOK = Duration.ofMillis(50);

    private final PacenoteJar jar;
    private final Path notes;
    private final ScheduledExecutorService nurse = Executors.newSingleThreadScheduledExecutor();
    private volatile PacenoteProcess process;
    private volatile CrashPoint inRecovery = CrashPoint.NONE;
    private volatile int halts;

    SweptProcess(PacenoteJar jar) {
        this.jar = jar;
        this.notes = jar.dataDir().resolve("effects.txt");
        create(jar.dataDir());
        this.process = start(CrashPoint.NONE);
        nurse.scheduleWithFixedDelay(this::restartIfHalted, 0, LOOK.toMillis(), TimeUnit.MILLISECONDS);
    }

    private static void create(Path directory) {
        try {
            Files.createDirectories(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param point for which it counts from its start; {@link CrashPoint#NONE} for a process that waits to be told */
    private PacenoteProcess start(CrashPoint point) {
        PacenoteJar noting = jar.withJvmOption("-Dsweep.notes=" + notes);
        return (point.equals(CrashPoint.NONE) ? noting : noting.withJvmOption("-Dsweep.point=" + point)).start();
    }

    private void restartIfHalted() {
        if (!process.isAlive()) {
            process = start(inRecovery);
            inRecovery = CrashPoint.NONE;
            halts++;
        }
    }

    URI base() {
        return process.baseUri();
    }

    void awaitReady() {
        process.awaitReady();
    }

    /**
     * From now on its effects are counted, and it halts at one of them.
     *
     * @param recovery where the process that follows halts, counted from its start
     */
    void begin(CrashPoint point, CrashPoint recovery) {
        inRecovery = recovery;
        try {
            Files.deleteIfExists(notes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        process.tell(point.toString());
        await("begin").pollInterval(LOOK).until(() -> Files.exists(notes));
    }

    /** How often it has halted and was started again. */
    int halts() {
        return halts;
    }

    /** Names of the effects since it was last told to begin, in their order. */
    List<String> effects() {
        try {
            return Files.exists(notes) ? Files.readAllLines(notes) : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        nurse.shutdownNow();
        process.close();
    }
}
