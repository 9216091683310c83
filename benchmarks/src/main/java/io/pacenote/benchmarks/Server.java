package io.pacenote.benchmarks;

import io.pacenote.engines.PostgresEngine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The PostgreSQL that all engines share. */
final class Server implements AutoCloseable {

    private final PostgresEngine postgres;
    private final Path data;

    Server(Path directory) {
        this.data = directory.resolve("postgres");
        this.postgres = PostgresEngine.start(directory, 0);
        Leftovers.endWithThisJvm(postgres);
        databases().requireDurability();
    }

    Databases databases() {
        return Databases.of(postgres);
    }

    /** Process id of the server. */
    long pid() throws IOException {
        return Long.parseLong(
                Files.readAllLines(data.resolve("postmaster.pid")).get(0).strip());
    }

    @Override
    public void close() {
        postgres.close();
    }
}
