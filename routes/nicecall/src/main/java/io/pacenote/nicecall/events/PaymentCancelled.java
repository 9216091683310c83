package io.pacenote.nicecall.events;

import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/** The customer cancelled: he is not charged (spec 003-F7, 4.8.20). */
public record PaymentCancelled(
        @NotNull Long paymentId,
        @Nullable String paymentStatus,
        @NotNull Long callId) implements NicecallEvent {}
