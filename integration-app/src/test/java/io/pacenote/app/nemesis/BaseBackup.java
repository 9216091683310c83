package io.pacenote.app.nemesis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.CopyOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import org.springframework.util.FileSystemUtils;

/**
 * The data of a server, copied from a primary that is at work. The embedded binaries have no {@code pg_basebackup}, so that
 * this is done as PostgreSQL's manual tells: between the start and the end of a backup, files are copied one by one.
 */
final class BaseBackup {

    private static final Set<String> NOT_COPIED =
            Set.of("postmaster.pid", "postmaster.opts", "standby.signal", "backup_label");
    private static final CopyOption[] WITH_MODE = {StandardCopyOption.COPY_ATTRIBUTES};

    private final PostgresServer primary;
    private final Path target;

    BaseBackup(PostgresServer primary, Path target) {
        this.primary = primary;
        this.target = target;
    }

    /** What was in the target is gone. */
    BaseBackup take() {
        try (Connection connection = primary.connect();
                Statement statement = connection.createStatement()) {
            FileSystemUtils.deleteRecursively(target);
            statement.execute("select pg_backup_start('copy', true)");
            copy();
            try (ResultSet end = statement.executeQuery("select labelfile from pg_backup_stop(false)")) {
                end.next();
                Files.writeString(target.resolve("backup_label"), end.getString(1));
            }
            return this;
        } catch (SQLException e) {
            throw new IllegalStateException("no backup", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Who starts on it follows the primary. */
    void toFollow() {
        write("standby.signal", "");
        write("postgresql.auto.conf", """
                primary_conninfo = 'host=127.0.0.1 port=%d %s'
                """.formatted(
                        primary.port(), primary.superuser().replace('&', ' ')));
    }

    /**
     * Who starts on it has all that was committed up to a point, and nothing else.
     *
     * @param archive where the primary has put its log
     * @param point the name of a restore point
     */
    void toRestore(Path archive, String point) {
        write("recovery.signal", "");
        write("postgresql.auto.conf", """
                restore_command = 'cp %s/%%f "%%p"'
                recovery_target_name = '%s'
                recovery_target_action = 'promote'
                """.formatted(archive, point));
    }

    private void write(String file, String content) {
        try {
            Files.writeString(target.resolve(file), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The primary is at work: what it drops meanwhile is passed over, and its log tells the standby what became of it. */
    private void copy() throws IOException {
        Path source = primary.data();
        Path log = source.resolve("pg_wal");
        Files.walkFileTree(source, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes)
                    throws IOException {
                Files.copy(directory, target.resolve(source.relativize(directory)), WITH_MODE);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                boolean comesByItself = file.startsWith(log)
                        || NOT_COPIED.contains(file.getFileName().toString());
                if (!comesByItself) {
                    copyIfPresent(file, target.resolve(source.relativize(file)));
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path dropped, IOException failure) {
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private static void copyIfPresent(Path file, Path copy) throws IOException {
        try {
            Files.copy(file, copy, WITH_MODE);
        } catch (NoSuchFileException dropped) {
            Files.deleteIfExists(copy);
        }
    }
}
