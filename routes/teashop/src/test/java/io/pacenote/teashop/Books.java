package io.pacenote.teashop;

import io.pacenote.messaging.deadletter.DeadLetters;
import io.pacenote.messaging.outbox.Outbox;
import io.pacenote.saga.Sagas;
import io.pacenote.testkit.OperatorBooks;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What an operator of teashop sees, and what only the database tells. */
final class Books extends OperatorBooks {

    private static final List<String> TABLES = List.of(
            "teashop_customer.notification",
            "saga.saga",
            "messaging.outbox",
            "messaging.dead_letter",
            "rest.idempotency_key",
            "simulators_psp.charge");

    Books(Sagas sagas, DeadLetters deadLetters, Outbox outbox, JdbcClient jdbc) {
        super(sagas, deadLetters, outbox, jdbc, TABLES);
    }
}
