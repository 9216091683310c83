package io.pacenote.nicecall.payment;

import io.pacenote.saga.SagaNotActiveException;
import io.pacenote.saga.SagaStatus;
import io.pacenote.saga.Sagas;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Whether the call of a payment goes on. Its saga may have ended although the compensation has not come to the payment yet;
 * what is asked for in between must not be charged, nor promised. The caller holds the lock of the payment, so a compensation
 * that comes later finds what was done under it.
 */
@Component
class CallSaga {

    private final Sagas sagas;

    CallSaga(Sagas sagas) {
        this.sagas = sagas;
    }

    /** @throws SagaNotActiveException when the payment may not be charged, or is about to be given back */
    void requireGoingOn(Payment payment) {
        @Nullable String id = payment.getSagaId();
        boolean matters = payment.getPaymentStatus().mayBeCharged();
        if (id != null && matters && !admits(payment, status(id))) {
            throw new SagaNotActiveException(id, "payment");
        }
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
        return sagas.find(UUID.fromString(id))
                .map(found -> found.saga().status())
                .orElse(SagaStatus.COMPLETED);
    }
}
