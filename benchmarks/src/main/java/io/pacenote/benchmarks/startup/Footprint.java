package io.pacenote.benchmarks.startup;

import io.pacenote.app.process.PacenoteProcess;
import io.pacenote.benchmarks.LocalJmx;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** What a JVM has used and holds; embedded PostgreSQL is a process of its own and not part of it. */
final class Footprint {

    private static final double KB_PER_MB = 1 << 10;
    private static final double BYTES_PER_MB = 1 << 20;
    private static final double MILLIS_PER_SECOND = 1e3;

    private final PacenoteProcess process;

    Footprint(PacenoteProcess process) {
        this.process = process;
    }

    double cpuSeconds() {
        Duration used = ProcessHandle.of(process.pid())
                .flatMap(jvm -> jvm.info().totalCpuDuration())
                .orElseThrow();
        return used.toMillis() / MILLIS_PER_SECOND;
    }

    double rssMb() throws IOException {
        return status("VmRSS") / KB_PER_MB;
    }

    int threads() throws IOException {
        return status("Threads");
    }

    private int status(String name) throws IOException {
        String line = Files.readAllLines(Path.of("/proc", Long.toString(process.pid()), "status")).stream()
                .filter(candidate -> candidate.startsWith(name + ":"))
                .findFirst()
                .orElseThrow();
        return Integer.parseInt(line.replaceAll("\\D", ""));
    }

    /** Collects all garbage first. */
    double heapMb() throws IOException {
        try (LocalJmx jvm = LocalJmx.of(process.pid())) {
            return jvm.liveHeap() / BYTES_PER_MB;
        }
    }
}
