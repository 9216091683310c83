package io.pacenote.codriver.events;

import io.pacenote.messaging.Event;
import org.jspecify.annotations.Nullable;

/** A member is not subscribed, or no more (spec 000, 1.4). */
public record Unregistered(@Nullable Long id, Long subId, Long userId, Boolean subStatus, @Nullable String date, @Nullable Boolean subProcessed) implements Event {

    @Override
    public String correlationKey() {
        return String.valueOf(subId);
    }
}
