package io.pacenote.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A disk on which each fsync takes longer: a small library that is loaded before all others into the JVM and, through it,
 * into PostgreSQL. The fsync itself still happens. It needs a C compiler, and Linux.
 *
 * <p>It is slow from {@link #begin()} on: before, an engine is to be compiled by as many sagas as on any other disk.
 */
final class SlowFsync {

    private static final String SOURCE = "slow-fsync.c";
    private static final String WHILE = "FSYNC_DELAY_WHILE";
    private static final int PROBES = 101;

    private SlowFsync() {}

    /** @return variables for a process to be started; empty where there is no C compiler */
    static Optional<Map<String, String>> environment(int delayMs, Path directory)
            throws IOException, InterruptedException {
        if (delayMs == 0) {
            return Optional.of(Map.of());
        }
        Path slow = directory.resolve("slow").toAbsolutePath();
        Files.deleteIfExists(slow);
        return library(directory)
                .map(file -> Map.of(
                        "LD_PRELOAD",
                        file.toString(),
                        "FSYNC_DELAY_US",
                        Long.toString(delayMs * 1_000L),
                        WHILE,
                        slow.toString()));
    }

    /** Makes the disk slow for this process and all others with its environment, if it is one that makes it slow. */
    static void begin() throws IOException {
        String slow = System.getenv(WHILE);
        if (slow != null) {
            Files.createFile(Path.of(slow));
        }
    }

    private static Optional<Path> library(Path directory) throws IOException, InterruptedException {
        Files.createDirectories(directory);
        Path source = directory.resolve(SOURCE);
        try (InputStream resource = SlowFsync.class.getResourceAsStream(SOURCE)) {
            Files.copy(Objects.requireNonNull(resource), source, StandardCopyOption.REPLACE_EXISTING);
        }
        Path library = directory.resolve("slow-fsync.so").toAbsolutePath();
        var compile = new ProcessBuilder("cc", "-shared", "-fPIC", "-O2", "-o", library.toString(), SOURCE, "-ldl")
                .directory(directory.toFile())
                .redirectOutput(Redirect.DISCARD)
                .redirectError(Redirect.INHERIT);
        try {
            return compile.start().waitFor() == 0 ? Optional.of(library) : Optional.empty();
        } catch (IOException noCompiler) {
            return Optional.empty();
        }
    }

    /** What an fsync of one page takes in this process, as a median, to show that the delay is there and no more than it. */
    static double medianMillis(Path directory) throws IOException {
        Path file = Files.createTempFile(Files.createDirectories(directory), "probe", null);
        long[] nanos = new long[PROBES];
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            for (int n = 0; n < PROBES; n++) {
                channel.write(ByteBuffer.allocate(8192), 0);
                long start = System.nanoTime();
                channel.force(false);
                nanos[n] = System.nanoTime() - start;
            }
        } finally {
            Files.delete(file);
        }
        Arrays.sort(nanos);
        return nanos[PROBES / 2] / 1e6;
    }
}
