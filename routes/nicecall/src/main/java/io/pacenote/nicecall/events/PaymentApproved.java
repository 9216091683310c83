package io.pacenote.nicecall.events;

import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/** The fare of a call has been taken (spec 003, 4.4). */
public record PaymentApproved(
        @NotNull Long paymentId,
        @Nullable String paymentStatus,
        @NotNull Long callId) implements NicecallEvent {}
