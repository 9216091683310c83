package io.pacenote.engines;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import io.zonky.test.db.postgres.embedded.PgBinaryResolver;
import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * PostgreSQL's programs. The library unpacks them into a directory that it names by the archive's MD5, and asks for the
 * archive once in a process. The directory around it is the user's own: programs that others may replace must not run.
 */
final class PostgresBinaries implements PgBinaryResolver {

    static final PostgresBinaries INSTANCE = new PostgresBinaries();

    private final Path directory =
            Path.of(System.getProperty("java.io.tmpdir"), "embedded-pg-" + System.getProperty("user.name"));

    private volatile @Nullable Path unpacked;

    private PostgresBinaries() {}

    /** Where they are unpacked; created if need be. */
    File directory() throws IOException {
        OwnersAlone.directory(directory);
        return directory.toFile();
    }

    @Override
    public InputStream getPgBinary(String system, String machineHardware) throws IOException {
        try (InputStream archive = DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(system, machineHardware)) {
            byte[] content = archive.readAllBytes();
            String md5 =
                    HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(content));
            unpacked = directory.resolve("PG-" + md5);
            return new ByteArrayInputStream(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A command of the server's program, once it is unpacked; it refuses to be run by root. */
    List<String> postgres(String... arguments) {
        if (unpacked == null) {
            throw new IllegalStateException("PostgreSQL is not unpacked yet");
        }
        List<String> command = new ArrayList<>();
        if (LinuxUtils.isUnshareAvailable()) {
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(unpacked.resolve("bin").resolve("postgres").toString());
        command.addAll(List.of(arguments));
        return command;
    }
}
