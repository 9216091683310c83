package io.pacenote.messaging;

import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/** The event of the tests. Its number lets them check order; its note lets them provoke failures. */
public record OrderPlaced(
        @NotNull Long orderId, int number, @Nullable String note) implements Event {

    @Override
    public String correlationKey() {
        return String.valueOf(orderId);
    }
}
