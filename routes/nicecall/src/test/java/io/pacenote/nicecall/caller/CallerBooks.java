package io.pacenote.nicecall.caller;

import io.pacenote.messaging.deadletter.DeadLetters;
import io.pacenote.messaging.outbox.Outbox;
import io.pacenote.saga.Sagas;
import io.pacenote.testkit.OperatorBooks;
import io.pacenote.testkit.Topics;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What an operator sees of the context, and what only database and broker tell. */
final class CallerBooks extends OperatorBooks {

    private static final List<String> TABLES = List.of(
            "nicecall_caller.call", "saga.saga", "messaging.outbox", "messaging.dead_letter", "rest.idempotency_key");

    private final Topics topics;

    CallerBooks(Sagas sagas, DeadLetters deadLetters, Outbox outbox, JdbcClient jdbc, Topics topics) {
        super(sagas, deadLetters, outbox, jdbc, TABLES);
        this.topics = topics;
    }

    /** The names of all events about a call, when all have been sent. */
    List<String> events(long callId) {
        awaitSent();
        return topics.of(callId).stream().map(Topics.Message::type).toList();
    }

    /** The request that pays a call has died, and its lease is over. */
    void diesWhilePaying(long callId) {
        change(
                "update nicecall_caller.call set status = 'APPROVING', attempts = attempts + 1, lease_until = now()"
                        + " where call_id = ?",
                callId);
    }
}
