package io.pacenote.codriver;

import io.pacenote.messaging.deadletter.DeadLetters;
import io.pacenote.messaging.outbox.Outbox;
import io.pacenote.saga.Sagas;
import io.pacenote.testkit.OperatorBooks;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What an operator of codriver sees, and what only the database tells. */
final class Books extends OperatorBooks {

    private static final List<String> TABLES = List.of(
            "codriver_subscription.subscription",
            "codriver_payment.payment",
            "codriver_management.subscription_management",
            "codriver_mypage.application",
            "saga.saga",
            "messaging.outbox",
            "messaging.dead_letter",
            "rest.idempotency_key",
            "simulators_psp.charge");

    Books(Sagas sagas, DeadLetters deadLetters, Outbox outbox, JdbcClient jdbc) {
        super(sagas, deadLetters, outbox, jdbc, TABLES);
    }

    /** Whether the payment of an application was compared with the provider's books. */
    boolean isReconciled(long subId) {
        return jdbc().sql("select reconciled from codriver_payment.payment where sub_id = ?")
                .param(subId)
                .query(Boolean.class)
                .single();
    }
}
