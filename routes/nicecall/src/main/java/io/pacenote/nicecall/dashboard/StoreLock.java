package io.pacenote.nicecall.dashboard;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;

/**
 * Ownership of the store. It is a lock of the operating system, which dies with its process. HSQLDB's own is a file with the
 * time in it: after a crash it would keep the store from being opened for some ten seconds.
 */
final class StoreLock implements AutoCloseable {

    private final FileChannel channel;

    private StoreLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Takes the lock without waiting.
     *
     * @throws IllegalStateException when the store is open, here or in another process
     * @throws UncheckedIOException when there can be no store
     */
    static StoreLock of(Path folder) {
        try {
            Files.createDirectories(folder);
            keepOthersOut(folder);
            FileChannel channel = FileChannel.open(folder.resolve("lock"), CREATE, WRITE);
            if (tryLock(channel) == null) {
                channel.close();
                throw new IllegalStateException(
                        "The dashboard's store %s is in use; give each process its own nicecall.dashboard.store"
                                .formatted(folder));
            }
            return new StoreLock(channel);
        } catch (IOException e) {
            throw new UncheckedIOException("The dashboard's store %s cannot be locked".formatted(folder), e);
        }
    }

    /** What customers do is nobody else's business on the machine. */
    private static void keepOthersOut(Path folder) throws IOException {
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldByThisProcess) {
            return null;
        }
    }

    /** Gives the store free. The file stays: deleting it would let two processes lock two files of one name. */
    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
