package io.pacenote.engines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresEngineTest {

    @TempDir
    static Path dataDir;

    static PostgresEngine engine;

    @BeforeAll
    static void start() {
        engine = PostgresEngine.start(dataDir, EnginePort.ANY);
    }

    @AfterAll
    static void stop() {
        engine.close();
    }

    @Test
    void aRestartKeepsDataAndAddress() {
        String address = engine.jdbcUrl();
        Notes notes = new Notes(engine);
        notes.write("left over crest");

        engine.stop();
        engine.start();

        assertThat(engine.jdbcUrl()).isEqualTo(address);
        assertThat(notes.read()).contains("left over crest");
    }

    @Test
    void theNextEngineIsFoundWhereTheLastOneWas() {
        String address = engine.jdbcUrl();
        engine.close();

        engine = PostgresEngine.start(dataDir, EnginePort.ANY);

        assertThat(engine.jdbcUrl()).isEqualTo(address);
    }

    @Test
    void dataInUseAreRefusedAndTheirOwnerGoesOn() {
        assertThatThrownBy(() -> PostgresEngine.start(dataDir, EnginePort.ANY))
                .isInstanceOf(EngineStartException.class)
                .hasMessage("The data directory %s is in use by process %d"
                        .formatted(
                                dataDir.resolve("postgres"),
                                ProcessHandle.current().pid()));

        Notes notes = new Notes(engine);
        notes.write("still here");
        assertThat(notes.read()).contains("still here");
    }

    @Test
    void aBusyPortIsNamed(@TempDir Path otherDir) throws IOException {
        try (ServerSocket socket = new ServerSocket(EnginePort.ANY, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> PostgresEngine.start(otherDir, socket.getLocalPort()))
                    .isInstanceOf(EngineStartException.class)
                    .hasMessage("Port %d, wanted for the embedded engine on %s, is in use"
                            .formatted(socket.getLocalPort(), otherDir.resolve("postgres")));
        }
    }

    @Test
    void aPidFileWhoseNumberMeanwhileIsAnotherProcessDoesNotHinder() throws IOException {
        engine.stop();
        long reusedPid = ProcessHandle.current().pid();
        Files.writeString(
                dataDir.resolve("postgres/postmaster.pid"),
                "%d\n%s\n%d\n"
                        .formatted(
                                reusedPid,
                                dataDir.resolve("postgres"),
                                Instant.now().getEpochSecond()));

        engine.start();

        new Notes(engine).write("started");
    }

    @Test
    void nobodyElseReadsItsLog() throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(dataDir.resolve("postgres.log"))))
                .isEqualTo("rw-------");
    }

    @Test
    void anInitialisationThatWasCutOffIsRepeated(@TempDir Path halfDone) throws IOException {
        Files.createFile(halfDone.resolve("postgres.initialising"));
        Files.createDirectory(halfDone.resolve("postgres"));
        Files.createFile(halfDone.resolve("postgres/postgresql.conf"));

        try (PostgresEngine repeated = PostgresEngine.start(halfDone, EnginePort.ANY)) {
            new Notes(repeated).write("started");
        }
    }
}
