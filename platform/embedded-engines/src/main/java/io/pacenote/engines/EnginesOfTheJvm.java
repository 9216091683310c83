package io.pacenote.engines;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.util.FileSystemUtils;

/** Engines of {@link EngineLifetime#JVM}: one pair for the process, in a directory that bears its process id. */
final class EnginesOfTheJvm {

    private static final String PREFIX = "jvm-";

    private static @Nullable EmbeddedEngines engines;

    private EnginesOfTheJvm() {}

    static synchronized EmbeddedEngines get(EmbeddedEnginesSettings settings) {
        if (engines == null) {
            Path dataDir =
                    settings.dataDir().resolve(PREFIX + ProcessHandle.current().pid());
            discardAbandoned(settings.dataDir());
            EmbeddedEngines created = new EmbeddedEngines(dataDir, settings);
            // a JVM hook of our own would run beside Spring's, under the feet of contexts that are closing
            SpringApplication.getShutdownHandlers().add(() -> discard(created, dataDir));
            engines = created;
        }
        return engines;
    }

    private static void discard(EmbeddedEngines engines, Path dataDir) {
        engines.close();
        delete(dataDir);
    }

    /** A test run that was killed could not clean up, and left its database running. */
    static void discardAbandoned(Path parent) {
        for (Path dataDir : children(parent)) {
            if (isAbandoned(dataDir)) {
                new Postmaster(dataDir.resolve("postgres")).stopOrphan();
                delete(dataDir);
            }
        }
    }

    private static boolean isAbandoned(Path dataDir) {
        String name = dataDir.getFileName().toString();
        if (!name.matches(PREFIX + "\\d{1,18}")) {
            return false;
        }
        long pid = Long.parseLong(name.substring(PREFIX.length()));
        boolean ownNumberUsedBefore = pid == ProcessHandle.current().pid();
        return ownNumberUsedBefore || ProcessHandle.of(pid).isEmpty();
    }

    private static List<Path> children(Path parent) {
        if (Files.notExists(parent)) {
            return List.of();
        }
        try (Stream<Path> children = Files.list(parent)) {
            return children.toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path dataDir) {
        try {
            FileSystemUtils.deleteRecursively(dataDir);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
