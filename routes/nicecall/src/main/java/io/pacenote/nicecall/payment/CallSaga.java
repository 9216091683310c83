package io.pacenote.nicecall.payment;

import io.pacenote.messaging.EventHeaders;
import io.pacenote.nicecall.NicecallSaga;
import io.pacenote.saga.SagaExchange;
import io.pacenote.saga.SagaNotActiveException;
import io.pacenote.saga.SagaStatus;
import io.pacenote.saga.Sagas;
import java.util.UUID;
import org.apache.camel.Exchange;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The saga of the call that a payment is for, and whether it goes on. Its saga may have ended although the compensation has not come to the payment yet;
 * what is asked for in between must not be charged, nor promised. The caller holds the lock of the payment, so a compensation
 * that comes later finds what was done under it.
 */
@Component
class CallSaga {

    private final Sagas sagas;

    CallSaga(Sagas sagas) {
        this.sagas = sagas;
    }

    /**
     * Puts the saga that a request names on the exchange. The request came over HTTP, so it is a claim: the saga is joined only if
     * it is that of the call.
     */
    static void claim(Exchange exchange) {
        ApproveRequest request = exchange.getMessage().getBody(ApproveRequest.class);
        exchange.getMessage().setHeader(EventHeaders.SAGA, request.saga());
        exchange.setProperty(SagaExchange.CLAIMED_ID, request.saga());
        exchange.setProperty(SagaExchange.CLAIMED_NAME, NicecallSaga.NAME);
        exchange.setProperty(SagaExchange.CLAIMED_KEY, String.valueOf(request.callId()));
    }

    /** @throws SagaNotActiveException when the payment may not be charged, or is about to be given back */
    void requireGoingOn(Payment payment) {
        @Nullable String id = payment.getSagaId();
        boolean matters = payment.getCharge().getStatus().mayBeCharged();
        if (id != null && matters && !admits(payment, status(id))) {
            throw new SagaNotActiveException(id, "payment");
        }
    }

    /** Whether the saga has ended, and no compensation will come to the payment any more. */
    boolean isOver(Payment payment) {
        @Nullable String id = payment.getSagaId();
        return id != null
                && switch (status(id)) {
                    case ACTIVE, COMPENSATING, STUCK -> false;
                    case COMPLETING, COMPLETED, COMPENSATED -> true;
                };
    }

    private static boolean admits(Payment payment, SagaStatus saga) {
        return switch (saga) {
            case ACTIVE -> true;
            case COMPLETING, COMPLETED -> !payment.isPending();
            case COMPENSATING, COMPENSATED, STUCK -> false;
        };
    }

    /** What is forgotten ended long ago, and left the payment as it is. */
    private SagaStatus status(String id) {
        return sagas.status(UUID.fromString(id)).orElse(SagaStatus.COMPLETED);
    }
}
