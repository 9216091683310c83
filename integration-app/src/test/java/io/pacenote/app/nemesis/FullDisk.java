package io.pacenote.app.nemesis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * The disk of the outbox is full: no event can be written, and so nothing that would make one can be committed. The outbox lies
 * in a tablespace of its own, on a small disk in memory; a full disk of the whole server would end it with a panic at some
 * moment or other, and that is a crash like those of {@link PostgresCrashes}.
 */
final class FullDisk implements Nemesis, AutoCloseable {

    private static final String SIZE = "size=256m";
    private static final int SEVERAL = 8;
    private static final int CHUNK = 65_536;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Path disk;
    private final Load load;
    private int refusals;

    /** @param server where the outbox exists already */
    FullDisk(Path disk, PostgresServer server, Load load) {
        this.disk = disk;
        this.load = load;
        run("mount", "-t", "tmpfs", "-o", SIZE, "tmpfs", createDirectory(disk).toString());
        server.execute("create tablespace small location '%s'".formatted(createDirectory(disk.resolve("tablespace"))));
        server.execute("alter table messaging.outbox set tablespace small");
        server.execute("alter index messaging.outbox_pkey set tablespace small");
        // else the table would for some time live on the room that the vacuum has found in it
        server.execute("alter table messaging.outbox set (autovacuum_enabled = off)");
    }

    @Override
    public String name() {
        return "disk full";
    }

    /** Returns when the outbox has used up the room that it had left, and several members have been refused. */
    @Override
    public void strike() {
        int before = load.answers().refusals();
        fill();
        await("refusals").atMost(PATIENCE).until(() -> load.answers().refusals() >= before + SEVERAL);
        refusals -= before;
    }

    @Override
    public Duration hold() {
        return Duration.ofSeconds(5);
    }

    @Override
    public void relent() {
        refusals += load.answers().refusals();
        delete(ballast());
    }

    private void fill() {
        byte[] chunk = new byte[CHUNK];
        try (OutputStream out = Files.newOutputStream(ballast())) {
            while (Files.getFileStore(disk).getUsableSpace() > 0) {
                out.write(
                        chunk, 0, (int) Math.min(CHUNK, Files.getFileStore(disk).getUsableSpace()));
            }
        } catch (IOException full) {
            assertThat(full).hasMessageContaining("No space left");
        }
    }

    private Path ballast() {
        return disk.resolve("ballast");
    }

    @Override
    public String proof() {
        assertThat(refusals).isPositive();
        return refusals + " applications refused meanwhile";
    }

    @Override
    public void close() {
        run("umount", "-l", disk.toString());
    }

    private static Path createDirectory(Path directory) {
        try {
            return Files.createDirectories(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void run(String... command) {
        try {
            int exit = new ProcessBuilder(command).inheritIO().start().waitFor();
            assertThat(exit).as(String.join(" ", command)).isZero();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
