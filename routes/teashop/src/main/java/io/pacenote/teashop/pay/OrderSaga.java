package io.pacenote.teashop.pay;

import io.pacenote.messaging.EventHeaders;
import io.pacenote.saga.SagaExchange;
import io.pacenote.saga.SagaStatus;
import io.pacenote.saga.Sagas;
import io.pacenote.teashop.TeashopSaga;
import java.util.UUID;
import org.apache.camel.Exchange;
import org.springframework.stereotype.Component;

/**
 * The saga of the order that a payment is for, and whether it goes on. One that has ended does not need the money, and does not
 * call the payment's compensation if it ended well, so the payment looks for itself.
 */
@Component
class OrderSaga {

    private final Sagas sagas;

    OrderSaga(Sagas sagas) {
        this.sagas = sagas;
    }

    /**
     * Puts the saga that a request names on the exchange. The request came over HTTP, so it is a claim: the saga is joined only if
     * it is that of the order.
     */
    static void claim(Exchange exchange) {
        NewPayment request = exchange.getMessage().getBody(NewPayment.class);
        String saga = request.sagaId().toString();
        exchange.getMessage().setHeader(EventHeaders.SAGA, saga);
        exchange.setProperty(SagaExchange.CLAIMED_ID, saga);
        exchange.setProperty(SagaExchange.CLAIMED_NAME, TeashopSaga.NAME);
        exchange.setProperty(SagaExchange.CLAIMED_KEY, request.orderId().toString());
    }

    /** Whether it can still be joined and ended; one that is known no more cannot. */
    boolean isActive(Payment payment) {
        return sagas.status(UUID.fromString(payment.getSagaId()))
                .filter(SagaStatus.ACTIVE::equals)
                .isPresent();
    }
}
