package io.pacenote.codriver.events;

import io.pacenote.messaging.Event;
import org.jspecify.annotations.Nullable;

/** A member has applied for a subscription; it is to be paid (spec 000, 1.4; also accepted as {@code Requested}). */
public record SubscriptionRequested(Long subId, Long userId, Boolean subStatus, @Nullable String date, @Nullable Boolean subProcessed) implements Event {

    @Override
    public String correlationKey() {
        return String.valueOf(subId);
    }
}
