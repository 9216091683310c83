package io.pacenote.codriver.events;

import io.pacenote.messaging.Event;
import org.jspecify.annotations.Nullable;

/** A paid application was not registered; it will be undone (spec 000, 1.7.7a). */
public record RegistrationRefused(@Nullable Long id, Long subId, Long userId, Boolean subStatus, @Nullable String date, @Nullable Boolean subProcessed, @Nullable String reason) implements Event {

    @Override
    public String correlationKey() {
        return String.valueOf(subId);
    }
}
