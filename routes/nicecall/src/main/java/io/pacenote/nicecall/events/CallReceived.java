package io.pacenote.nicecall.events;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** A call is offered to the drivers (spec 003-F3). */
public record CallReceived(
        @NotNull Long callId,
        @Nullable @Size(max = 50) String mobile,
        @Nullable @Size(max = 100) String location,
        @Nullable Long paymentId)
        implements NicecallEvent {}
