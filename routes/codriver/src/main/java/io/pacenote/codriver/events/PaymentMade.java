package io.pacenote.codriver.events;

import io.pacenote.messaging.Event;
import org.jspecify.annotations.Nullable;

/** An application has been paid (spec 000, 1.4). */
public record PaymentMade(Long paymentId, Long subId, Long userId, Boolean subStatus, @Nullable String date, @Nullable String subProcessed) implements Event {

    @Override
    public String correlationKey() {
        return String.valueOf(subId);
    }
}
