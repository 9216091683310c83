package io.pacenote.teashop.grpc;

import io.pacenote.messaging.deadletter.DeadLetters;
import io.pacenote.messaging.outbox.Outbox;
import io.pacenote.saga.Sagas;
import io.pacenote.testkit.OperatorBooks;
import io.pacenote.testkit.Topics;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What an operator sees of the context, and what only database and broker tell. */
final class OrderBooks extends OperatorBooks {

    private static final List<String> TABLES = List.of(
            "teashop_order.shop_order",
            "saga.saga",
            "messaging.outbox",
            "messaging.dead_letter",
            "rest.idempotency_key");

    private final Topics topics;

    OrderBooks(Sagas sagas, DeadLetters deadLetters, Outbox outbox, JdbcClient jdbc, Topics topics) {
        super(sagas, deadLetters, outbox, jdbc, TABLES);
        this.topics = topics;
    }

    /** An order as it is stored, without what tells it from another of its kind. */
    Map<String, Object> row(long id) {
        Map<String, Object> row = jdbc().sql("select * from teashop_order.shop_order where id = ?")
                .param(id)
                .query()
                .singleRow();
        row.keySet().removeAll(List.of("id", "saga_id", "created_at", "payment_due_at"));
        return row;
    }

    /** The names of all events about an order, when all have been sent. */
    List<String> events(long id) {
        awaitSent();
        return topics.of(id).stream().map(Topics.Message::type).toList();
    }
}
