package io.pacenote.app.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.util.FileSystemUtils;

/**
 * The jar taken apart, and an archive of the classes that a start loads (Class Data Sharing): it starts in half the time. Made
 * by the first test that wants it, for all of the build.
 */
final class UnpackedApplication {

    private static final Duration TIME_TO_ARCHIVE = Duration.ofMinutes(3);

    private final PacenoteJar original;
    private final Path directory;
    private final Path archive;

    private UnpackedApplication(PacenoteJar original) {
        this.original = original;
        this.directory = original.jar().resolveSibling("unpacked");
        this.archive = directory.resolve("classes.jsa");
    }

    static UnpackedApplication of(PacenoteJar original) {
        UnpackedApplication unpacked = new UnpackedApplication(original);
        try {
            unpacked.makeOnce();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return unpacked;
    }

    /** The same application, to be started from its parts and the archive. */
    PacenoteJar withArchive() {
        return withoutArchive().withJvmOption("-XX:SharedArchiveFile=" + archive);
    }

    /** The same application, to be started from its parts. */
    PacenoteJar withoutArchive() {
        return in(original.dataDir());
    }

    /** Tests of several processes may want it at once. */
    private void makeOnce() throws IOException {
        Path lockFile = directory.resolveSibling("unpacked.lock");
        try (FileChannel channel = FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock alone = channel.lock()) {
            if (!isMade()) {
                FileSystemUtils.deleteRecursively(directory);
                unpack();
                archiveClasses();
            }
        }
    }

    private boolean isMade() throws IOException {
        return Files.exists(archive)
                && Files.getLastModifiedTime(archive).compareTo(Files.getLastModifiedTime(original.jar())) > 0;
    }

    private void unpack() throws IOException {
        Process tool = new ProcessBuilder(
                        PacenoteJar.java(),
                        "-Djarmode=tools",
                        "-jar",
                        original.jar().toString(),
                        "extract",
                        "--destination",
                        directory.toString())
                .inheritIO()
                .start();
        if (tool.onExit().join().exitValue() != 0) {
            throw new IOException(original.jar() + " was not unpacked");
        }
    }

    /** Java writes the archive when the process has ended well. */
    private void archiveClasses() {
        PacenoteProcess training = in(directory.resolve("data"))
                .withJvmOption("-XX:ArchiveClassesAtExit=" + archive)
                .withJvmOption("-Xlog:disable")
                .start()
                .awaitReady();
        training.terminate();
        training.awaitExit(TIME_TO_ARCHIVE);
    }

    private PacenoteJar in(Path dataDir) {
        return new PacenoteJar(
                directory.resolve(original.jar().getFileName()),
                dataDir,
                original.port(),
                original.jvmOptions(),
                List.of(),
                Map.of());
    }
}
