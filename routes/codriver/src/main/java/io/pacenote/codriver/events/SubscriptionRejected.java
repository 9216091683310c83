package io.pacenote.codriver.events;

import io.pacenote.messaging.Event;
import org.jspecify.annotations.Nullable;

/** An application has come to nothing: whatever was done for it has been undone (spec 000, 1.7.7). */
public record SubscriptionRejected(Long subId, Long userId, Boolean subStatus, @Nullable String date, @Nullable Boolean subProcessed, @Nullable String reason) implements Event {

    @Override
    public String correlationKey() {
        return String.valueOf(subId);
    }
}
