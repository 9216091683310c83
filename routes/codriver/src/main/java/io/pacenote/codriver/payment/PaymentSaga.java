package io.pacenote.codriver.payment;

import io.pacenote.saga.SagaStatus;
import io.pacenote.saga.Sagas;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Whether the saga of a payment goes on. One that has ended does not need the money, and does not call the payment's compensation
 * if it ended well, so the payment looks for itself.
 */
@Component
class PaymentSaga {

    private final Sagas sagas;

    PaymentSaga(Sagas sagas) {
        this.sagas = sagas;
    }

    /** Whether the payment is part of a saga that can still be joined and ended. */
    boolean isActive(Payment payment) {
        return payment.getSagaId() != null && isActive(payment.getSagaId());
    }

    /** Whether the payment is part of a saga that has ended, is ending, or is known no more. */
    boolean hasEnded(Payment payment) {
        @Nullable String id = payment.getSagaId();
        return id != null && !isActive(id);
    }

    private boolean isActive(String id) {
        return sagas.status(UUID.fromString(id))
                .filter(SagaStatus.ACTIVE::equals)
                .isPresent();
    }
}
