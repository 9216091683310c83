package io.pacenote.engines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A process dies of {@code kill -9} while it makes the database, as soon as a file is there; its children live on. */
class KilledStartTest {

    private static final Duration START_TIME = Duration.ofSeconds(60);

    @TempDir
    Path dataDir;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "postgres.initialising",
                "postgres/PG_VERSION",
                "postgres/base/5",
                "postgres.password",
                "postgres/postmaster.pid"
            })
    void theNextStartWorks(String file) throws IOException {
        Process owner = EngineOwner.fork(dataDir);
        await().atMost(START_TIME)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(1))
                .until(() -> Files.exists(dataDir.resolve(file)));
        owner.destroyForcibly().onExit().join();

        try (PostgresEngine next = PostgresEngine.start(dataDir, EnginePort.ANY)) {
            Notes notes = new Notes(next);
            notes.write("started");
            assertThat(notes.read()).contains("started");
        }
    }
}
