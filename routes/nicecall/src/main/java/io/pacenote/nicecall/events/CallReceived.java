package io.pacenote.nicecall.events;

import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/** A call is offered to the drivers (spec 003-F3). */
public record CallReceived(
        @NotNull Long callId,
        @Nullable String mobile,
        @Nullable String location,
        @Nullable Long paymentId) implements NicecallEvent {}
