package io.pacenote.engines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Another process owns the engines, and dies of {@code kill -9}. */
class KilledProcessTest {

    private static final Duration START_TIME = Duration.ofSeconds(60);

    @TempDir
    Path dataDir;

    Process owner;

    @BeforeEach
    void startOwner() throws IOException {
        owner = EngineOwner.fork(dataDir);
        await().atMost(START_TIME).until(() -> Files.exists(EngineOwner.ready(dataDir)));
    }

    @AfterEach
    void killOwner() {
        owner.destroyForcibly().onExit().join();
    }

    @Test
    void theNextOneTakesOverWithEverythingThatWasCommitted() {
        ProcessHandle orphan =
                new Postmaster(dataDir.resolve("postgres")).process().orElseThrow();
        killOwner();
        assertThat(orphan.isAlive()).isTrue();

        try (PostgresEngine postgres = PostgresEngine.start(dataDir, EnginePort.ANY);
                KafkaEngine kafka = KafkaEngine.start(dataDir, EnginePort.ANY)) {
            assertThat(orphan.isAlive()).isFalse();
            assertThat(new Notes(postgres).read()).containsExactly(EngineOwner.TEXT);
            assertThat(new Announcements(kafka).read()).containsExactly(EngineOwner.TEXT);
        }
    }

    @Test
    void whileItLivesItsDataAreItsOwn() {
        ProcessHandle postmaster =
                new Postmaster(dataDir.resolve("postgres")).process().orElseThrow();
        String message = "The data directory %s is in use by process " + owner.pid();

        assertThatThrownBy(() -> PostgresEngine.start(dataDir, EnginePort.ANY))
                .hasMessage(message.formatted(dataDir.resolve("postgres")));
        assertThatThrownBy(() -> KafkaEngine.start(dataDir, EnginePort.ANY))
                .hasMessage(message.formatted(dataDir.resolve("kafka")));

        assertThat(postmaster.isAlive()).isTrue();
        killOwner();
        new Postmaster(dataDir.resolve("postgres")).stopOrphan();
    }
}
