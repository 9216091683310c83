package io.pacenote.codriver.events;

import io.pacenote.messaging.Event;
import org.jspecify.annotations.Nullable;

/** The payment of an application was given up, or given back if it had been made (spec 000, 1.7.7a). */
public record PaymentCancelled(Long paymentId, Long subId, Long userId, Boolean subStatus, @Nullable String date, @Nullable String subProcessed) implements Event {

    @Override
    public String correlationKey() {
        return String.valueOf(subId);
    }
}
