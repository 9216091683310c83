package io.pacenote.messaging.projection;

import io.pacenote.messaging.EventReader;
import io.pacenote.messaging.ReceivedEvent;
import io.pacenote.messaging.failure.FailureClassifier;
import io.pacenote.messaging.failure.FailureKind;
import io.pacenote.messaging.kafka.KafkaBrokers;
import io.pacenote.messaging.projection.RebuildStatus.State;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Makes a projection again from its topics: in place, or in a table beside the served one that replaces it in a single
 * transaction.
 *
 * <p>Why nothing is missing in place: whatever comes after the end of the topics, as it was at the beginning, is merged live.
 * In a table beside: in that transaction no other can write the served table. Whatever was merged into it before is on
 * the topics before their end, which is read under the lock and replayed to. Whatever comes later waits for the lock and is
 * merged into the new table.
 */
final class Rebuilder {

    /** With so few records left, the rest can be done while readers wait. */
    private static final long FEW = 500;

    private final JdbcTemplate jdbc;
    private final TransactionOperations transaction;
    private final KafkaBrokers brokers;
    private final EventReader reader;
    private final FailureClassifier failures;
    private final RebuildLog log;

    Rebuilder(
            JdbcTemplate jdbc,
            TransactionOperations transaction,
            KafkaBrokers brokers,
            EventReader reader,
            FailureClassifier failures,
            RebuildLog log) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.brokers = brokers;
        this.reader = reader;
        this.failures = failures;
        this.log = log;
    }

    /** Runs to the end, in the caller's thread. */
    void rebuild(Projection projection) {
        if (projection instanceof ShadowedProjection shadowed) {
            rebuildBeside(shadowed);
        } else if (projection instanceof InPlaceProjection inPlace) {
            rebuildInPlace(inPlace);
        }
    }

    private void rebuildInPlace(InPlaceProjection projection) {
        PutAside putAside = new PutAside(failures);
        EventMerge merge = new EventMerge(putAside);
        try (TopicReplay replay = new TopicReplay(brokers, reader, putAside, projection.topics())) {
            replay.toEnd(events -> log.progress(
                    projection.name(), merge.merge(takenOf(projection, events), projection::merge), putAside.total()));
        }
        log.end(projection.name(), State.DONE, null);
    }

    private void rebuildBeside(ShadowedProjection projection) {
        ShadowTable shadow = new ShadowTable(jdbc, projection.table());
        shadow.create();
        PutAside putAside = new PutAside(failures);
        EventMerge merge = new EventMerge(putAside);
        Consumer<List<ReceivedEvent>> fill = events -> log.progress(
                projection.name(),
                merge.merge(takenOf(projection, events), taken -> apply(projection, shadow.name(), taken)),
                putAside.total());
        try (TopicReplay replay = new TopicReplay(brokers, reader, putAside, projection.topics())) {
            long read;
            do {
                read = replay.toEnd(events -> transaction.executeWithoutResult(status -> fill.accept(events)));
            } while (read > FEW);
            transaction.executeWithoutResult(status -> {
                shadow.lockServed();
                replay.toEnd(fill);
                merge.requireMost();
                shadow.replaceServed();
                log.end(projection.name(), State.DONE, null);
            });
        }
    }

    /** Removes what a failed rebuild has left. */
    void discard(Projection projection) {
        if (projection instanceof ShadowedProjection shadowed) {
            new ShadowTable(jdbc, shadowed.table()).drop();
        }
    }

    /** A failure takes back these events and no others; without a savepoint, PostgreSQL would refuse all that follows. */
    private void apply(ShadowedProjection projection, String table, List<ReceivedEvent> events) {
        jdbc.execute("savepoint events");
        try {
            events.forEach(event -> projection.apply(event, table));
        } catch (RuntimeException e) {
            if (failures.classify(e) != FailureKind.TRANSIENT) {
                jdbc.execute("rollback to savepoint events");
            }
            throw e;
        }
        jdbc.execute("release savepoint events");
    }

    private static List<ReceivedEvent> takenOf(Projection projection, List<ReceivedEvent> events) {
        return events.stream().filter(event -> projection.takes(event.event())).toList();
    }
}
