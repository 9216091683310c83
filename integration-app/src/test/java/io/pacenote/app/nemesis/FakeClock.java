package io.pacenote.app.nemesis;

import io.pacenote.app.process.PacenoteJar;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/**
 * The wall clock of a process, which jumps when it is told to: libfaketime (Debian's package {@code libfaketime}), which reads
 * from a file how far the clock is off. The clock that measures durations does not jump, as it does not on a real machine.
 */
final class FakeClock {

    private static final Path LIBRARY =
            Path.of(System.getProperty("nemesis.faketime", "/usr/lib/x86_64-linux-gnu/faketime/libfaketimeMT.so.1"));

    private final Path file;

    FakeClock(Path file) {
        this.file = file;
        jump(Duration.ZERO);
    }

    static boolean isAvailable() {
        return Files.exists(LIBRARY);
    }

    /** What a process needs to live by this clock. */
    Map<String, String> environment() {
        return Map.of(
                "LD_PRELOAD", LIBRARY.toString(),
                "FAKETIME_TIMESTAMP_FILE", file.toString(),
                "FAKETIME_CACHE_DURATION", "1",
                "FAKETIME_DONT_FAKE_MONOTONIC", "1",
                // with that, Java would not wait where it waits for a time: it would run in circles
                "FAKETIME_FORCE_MONOTONIC_FIX", "0");
    }

    /** The application by this clock. */
    PacenoteJar rule(PacenoteJar jar) {
        PacenoteJar ruled = jar;
        for (Map.Entry<String, String> variable : environment().entrySet()) {
            ruled = ruled.withEnvironment(variable.getKey(), variable.getValue());
        }
        return ruled;
    }

    /** @param offset from the true time; the process takes notice within a second */
    void jump(Duration offset) {
        try {
            Files.writeString(file, "%+d%n".formatted(offset.toSeconds()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
