package io.pacenote.codriver.events;

import io.pacenote.messaging.Event;
import org.jspecify.annotations.Nullable;

/** A member has applied again while he is subscribed or about to be; the application shares the original's fate and is not paid (spec 000, 1.7.9). */
public record SubscriptionDuplicated(Long subId, Long userId, Boolean subStatus, @Nullable String date, @Nullable Boolean subProcessed, Long originalSubId) implements Event {

    @Override
    public String correlationKey() {
        return String.valueOf(subId);
    }
}
