package io.pacenote.engines;

import java.nio.file.Path;
import java.util.Set;
import org.apache.kafka.raft.ElectionState;
import org.apache.kafka.raft.FileQuorumStateStore;
import org.apache.kafka.raft.QuorumStateStore;
import org.apache.kafka.server.common.KRaftVersion;

/**
 * An election that a kill cut off after the only voter's vote for itself and before its win. A broker of Kafka 3.9 does
 * not start on that: it wins with the vote that it finds, then stands again, as an only voter does at its start, and
 * refuses to, being the leader. Mended in Kafka 4.0 (KAFKA-17642).
 */
final class UnfinishedElection {

    private UnfinishedElection() {}

    /**
     * Takes the vote back, so that the broker stands once, in the next epoch. Nobody led in the epoch of the vote, for
     * there is nobody else; nothing was written in it. Any other state is left as it is.
     *
     * @param data the log directory of a broker that does not run
     */
    static void withdraw(Path data) {
        QuorumStateStore quorumState = quorumState(data);
        quorumState
                .readElectionState()
                .filter(ElectionState::hasVoted)
                .ifPresent(vote -> quorumState.writeElectionState(
                        ElectionState.withUnknownLeader(vote.epoch(), Set.of(BrokerProperties.NODE_ID)),
                        KRaftVersion.KRAFT_VERSION_0));
    }

    static QuorumStateStore quorumState(Path data) {
        return new FileQuorumStateStore(data.resolve("__cluster_metadata-0")
                .resolve(FileQuorumStateStore.DEFAULT_FILE_NAME)
                .toFile());
    }
}
