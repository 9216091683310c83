package io.pacenote.nicecall.events;

import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/** The call cannot be served: the customer is not charged (spec 003-F9, 4.8.20). */
public record PaymentDisabled(
        @NotNull Long paymentId,
        @Nullable String paymentStatus,
        @NotNull Long callId) implements NicecallEvent {}
