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
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import org.springframework.util.FileSystemUtils;

/**
 * The jar taken apart, and an archive of the classes that a start loads (Class Data Sharing): it starts in half the time. Made
 * by the first test that wants it, for all of the build.
 */
public final class UnpackedApplication {

    private static final Duration TIME_TO_ARCHIVE = Duration.ofMinutes(3);

    private final PacenoteJar original;
    private final Path directory;
    private final Change change;
    private final Path archive;
    private final Path madeOf;

    private UnpackedApplication(PacenoteJar original, String name, Change change) {
        this.original = original;
        this.directory = original.jar().resolveSibling(name);
        this.change = change;
        this.archive = directory.resolve("classes.jsa");
        this.madeOf = directory.resolve("made-of.txt");
    }

    /**
     * The application, to be started from its parts and the archive.
     *
     * @param name of the directory of the parts, beside the jar
     * @param change what is done to the parts before
     */
    static PacenoteJar of(PacenoteJar original, String name, Change change) {
        UnpackedApplication unpacked = new UnpackedApplication(original, name, change);
        try {
            unpacked.makeOnce();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return unpacked.in(original.dataDir()).withJvmOption("-XX:SharedArchiveFile=" + unpacked.archive);
    }

    /** Tests of several processes may want it at once. */
    private void makeOnce() throws IOException {
        Path lockFile = directory.resolveSibling(directory.getFileName() + ".lock");
        try (FileChannel channel = FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock alone = channel.lock()) {
            if (!isMade()) {
                FileSystemUtils.deleteRecursively(directory);
                unpack();
                change.apply(application());
                archiveClasses();
                Files.writeString(madeOf, contents());
            }
        }
    }

    private boolean isMade() throws IOException {
        return Files.exists(archive)
                && Files.exists(madeOf)
                && Files.readString(madeOf).equals(contents());
    }

    /** Its time says nothing: the build gives each jar the same one. */
    private String contents() throws IOException {
        try (JarFile jar = new JarFile(original.jar().toFile())) {
            return jar.stream()
                    .map(entry -> entry.getName() + " " + entry.getCrc())
                    .collect(Collectors.joining("\n"));
        }
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
        return new PacenoteJar(application(), dataDir, original.port(), original.jvmOptions(), List.of(), Map.of());
    }

    private Path application() {
        return directory.resolve(original.jar().getFileName());
    }

    /** Something that is done to the parts of an application. */
    @FunctionalInterface
    public interface Change {

        /** @param application its jar, which has its libraries beside it, in {@code lib} */
        void apply(Path application) throws IOException;
    }
}
