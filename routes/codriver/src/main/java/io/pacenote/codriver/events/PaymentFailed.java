package io.pacenote.codriver.events;

import io.pacenote.messaging.Event;
import org.jspecify.annotations.Nullable;

/** The provider has finally refused the payment of an application (spec 000, 1.7.7b). */
public record PaymentFailed(Long paymentId, Long subId, Long userId, Boolean subStatus, @Nullable String date, @Nullable String subProcessed, @Nullable String reason) implements Event {

    @Override
    public String correlationKey() {
        return String.valueOf(subId);
    }
}
