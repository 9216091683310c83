package io.pacenote.library.borrow;

import io.pacenote.library.LibraryChannels;
import io.pacenote.messaging.deadletter.DeadLetters;
import io.pacenote.messaging.outbox.Outbox;
import io.pacenote.saga.Sagas;
import io.pacenote.testkit.Consumers;
import io.pacenote.testkit.OperatorBooks;
import io.pacenote.testkit.Topics;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What an operator sees of this context, and what only the database tells. */
final class BorrowBooks extends OperatorBooks {

    private static final List<String> TABLES = List.of(
            "library_borrow.borrow", "saga.saga", "messaging.outbox", "messaging.dead_letter", "rest.idempotency_key");

    private final Topics topics;
    private final Consumers consumers;

    BorrowBooks(
            Sagas sagas, DeadLetters deadLetters, Outbox outbox, JdbcClient jdbc, Topics topics, Consumers consumers) {
        super(sagas, deadLetters, outbox, jdbc, TABLES);
        this.topics = topics;
        this.consumers = consumers;
    }

    /** What was told of a loan, in order. */
    List<String> events(long borrowId) {
        consumers.awaitAllRead();
        return topics.of(borrowId, LibraryChannels.TOPIC).stream()
                .map(Topics.Message::type)
                .toList();
    }

    /** Somebody else tells something of a loan. */
    void tell(long borrowId, String json) {
        topics.send(Topics.event(LibraryChannels.TOPIC, borrowId, json.formatted(borrowId)));
        consumers.awaitAllRead();
    }
}
