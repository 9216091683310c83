package io.pacenote.engines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.apache.kafka.raft.ElectionState;
import org.apache.kafka.raft.QuorumStateStore;
import org.apache.kafka.raft.ReplicaKey;
import org.apache.kafka.server.common.KRaftVersion;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KafkaEngineTest {

    @TempDir
    Path dataDir;

    KafkaEngine engine;

    @BeforeEach
    void start() {
        engine = KafkaEngine.start(dataDir, EnginePort.ANY);
    }

    @AfterEach
    void stop() {
        engine.close();
    }

    @Test
    void aRestartKeepsDataAndAddress() throws Exception {
        String address = engine.bootstrapServers();
        Announcements announcements = new Announcements(engine);
        announcements.createTopic();
        announcements.send("stage cancelled");
        engine.stop();
        engine.start();

        assertThat(engine.bootstrapServers()).isEqualTo(address);
        assertThat(announcements.read()).containsExactly("stage cancelled");
    }

    @Test
    void nobodyElseReadsItsData() throws Exception {
        Path data = dataDir.resolve("kafka");
        Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwxr-xr-x"));
        engine.stop();

        engine.start();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data)))
                .isEqualTo("rwx------");
    }

    @Test
    void anElectionThatAKillCutOffIsHeldAnew() throws Exception {
        Announcements announcements = new Announcements(engine);
        announcements.createTopic();
        announcements.send("stage cancelled");
        engine.stop();
        QuorumStateStore quorumState = UnfinishedElection.quorumState(dataDir.resolve("kafka"));
        int nextEpoch = quorumState.readElectionState().orElseThrow().epoch() + 1;
        quorumState.writeElectionState(
                ElectionState.withVotedCandidate(
                        nextEpoch,
                        ReplicaKey.of(BrokerProperties.NODE_ID, ReplicaKey.NO_DIRECTORY_ID),
                        Set.of(BrokerProperties.NODE_ID)),
                KRaftVersion.KRAFT_VERSION_0);

        engine.start();

        assertThat(announcements.read()).containsExactly("stage cancelled");
        ElectionState elected = quorumState.readElectionState().orElseThrow();
        assertThat(elected.isLeader(BrokerProperties.NODE_ID)).isTrue();
        assertThat(elected.epoch()).isGreaterThan(nextEpoch);
    }

    @Test
    void dataInUseAreRefusedAndTheirOwnerGoesOn() throws Exception {
        assertThatThrownBy(() -> KafkaEngine.start(dataDir, EnginePort.ANY))
                .isInstanceOf(EngineStartException.class)
                .hasMessage("The data directory %s is in use by process %d"
                        .formatted(
                                dataDir.resolve("kafka"),
                                ProcessHandle.current().pid()));

        Announcements announcements = new Announcements(engine);
        announcements.createTopic();
        announcements.send("still here");
        assertThat(announcements.read()).containsExactly("still here");
    }

    @Test
    void aBusyPortIsNamed(@TempDir Path otherDir) throws IOException {
        try (ServerSocket socket = new ServerSocket(EnginePort.ANY, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> KafkaEngine.start(otherDir, socket.getLocalPort()))
                    .isInstanceOf(EngineStartException.class)
                    .hasMessage("Port %d, wanted for the embedded engine on %s, is in use"
                            .formatted(socket.getLocalPort(), otherDir.resolve("kafka")));
        }
    }

    @Test
    void aStartThatFailsLeavesTheDataFree() throws IOException {
        engine.stop();
        Path properties = dataDir.resolve("kafka/meta.properties");
        String valid = Files.readString(properties);
        Files.writeString(properties, valid.replace("node.id=1", "node.id=7"));
        assertThatThrownBy(engine::start)
                .isInstanceOf(EngineStartException.class)
                .hasMessage("Kafka on %s does not start".formatted(dataDir.resolve("kafka")));
        Files.writeString(properties, valid);

        engine.start();
    }
}
