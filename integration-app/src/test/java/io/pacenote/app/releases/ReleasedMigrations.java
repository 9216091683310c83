package io.pacenote.app.releases;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The migrations that the release before has, and what of their schemas it does not use any more: {@code docs/releases}. */
final class ReleasedMigrations {

    private static final Path ROOT = Path.of("..");
    private static final Path FOLDER = ROOT.resolve("docs/releases");
    private static final String COMMENT = "#";

    /** By file, relative to the root. */
    private final Map<Path, String> checksums = lines("migrations.sha256")
            .map(line -> line.split(" +", 2))
            .collect(toMap(line -> Path.of(line[1]), line -> line[0]));

    /** Migrations that are not what they were, or are gone. */
    List<String> changed() {
        return checksums.entrySet().stream()
                .filter(released -> !released.getValue().equals(checksum(ROOT.resolve(released.getKey()))))
                .map(released -> released.getKey().toString())
                .sorted()
                .toList();
    }

    /** The folders of migrations that the release before has, each with the version of the last. */
    Map<Path, Integer> lastVersions() {
        return checksums.keySet().stream()
                .collect(toMap(file -> ROOT.resolve(file).getParent(), ReleasedMigrations::version, Math::max));
    }

    /** What may go of a schema. */
    Set<String> unused(String schema) {
        String prefix = schema + '.';
        return lines("unused.txt")
                .filter(line -> line.startsWith(prefix))
                .map(line -> line.substring(prefix.length()))
                .collect(toCollection(TreeSet::new));
    }

    private static Stream<String> lines(String file) {
        try {
            return Files.readAllLines(FOLDER.resolve(file)).stream().filter(line -> !line.startsWith(COMMENT));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int version(Path file) {
        return Integer.parseInt(file.getFileName().toString().replaceFirst("V(\\d+)__.*", "$1"));
    }

    private static String checksum(Path file) {
        try {
            byte[] content = Files.exists(file) ? Files.readAllBytes(file) : new byte[0];
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
