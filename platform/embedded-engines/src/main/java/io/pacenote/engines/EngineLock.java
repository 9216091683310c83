package io.pacenote.engines;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Ownership of one engine's data. It is a lock of the operating system, which dies with its process: who gets it knows
 * that whatever still runs on the data is an orphan.
 */
final class EngineLock implements AutoCloseable {

    /** Behind the text, because a locked region cannot be read on Windows, and the text says who holds the lock. */
    private static final long LOCKED_BYTE = 1024;

    /** A channel that is garbage loses its lock, although the engine whose data it guards still runs. */
    private static final Set<FileChannel> HELD = ConcurrentHashMap.newKeySet();

    private final FileChannel channel;

    private EngineLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Takes the lock without waiting.
     *
     * @param data the engine's data directory; the lock file lies beside it
     * @throws EngineStartException if another engine, here or in another process, owns the data
     */
    static EngineLock of(Path data) {
        Path file = data.resolveSibling(data.getFileName() + ".lock");
        try {
            Files.createDirectories(file.getParent());
            FileChannel channel = FileChannel.open(file, CREATE, READ, WRITE);
            if (tryLock(channel) == null) {
                channel.close();
                throw new EngineStartException("The data directory %s is in use by process %s"
                        .formatted(data, Files.readString(file).strip()));
            }
            channel.truncate(0);
            channel.write(
                    ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(UTF_8)));
            HELD.add(channel);
            return new EngineLock(channel);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot lock " + file, e);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock(LOCKED_BYTE, 1, false);
        } catch (OverlappingFileLockException e) {
            return null; // held by this very process
        }
    }

    /** Gives the data free. The file stays: deleting it would let two processes lock two files of one name. */
    @Override
    public void close() {
        try {
            HELD.remove(channel);
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
