package io.pacenote.engines;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;

/** Directories and files that no other user of the machine may read, where the file system knows such rights. */
final class OwnersAlone {

    private OwnersAlone() {}

    /** Creates it if need be; one that an earlier release left open to others is closed. */
    static void directory(Path directory) throws IOException {
        Files.createDirectories(directory);
        restrict(directory, "rwx------");
    }

    /** Creates it if need be, empty. */
    static void file(Path file) throws IOException {
        if (Files.notExists(file)) {
            Files.createFile(file);
        }
        restrict(file, "rw-------");
    }

    /** Replaces the file; who could open the one before does not see what is in this one. */
    static void write(Path file, String text) throws IOException {
        Path written = Files.createTempFile(file.getParent(), file.getFileName().toString(), null);
        Files.writeString(written, text);
        Files.move(written, file, StandardCopyOption.REPLACE_EXISTING);
    }

    private static void restrict(Path path, String rights) throws IOException {
        if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(rights));
        }
    }
}
