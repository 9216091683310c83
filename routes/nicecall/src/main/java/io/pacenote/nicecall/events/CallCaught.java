package io.pacenote.nicecall.events;

import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/** A driver has taken the call (spec 003-F4). */
public record CallCaught(
        @NotNull Long catchId,
        @Nullable String driverName,
        @Nullable String mobile,
        @Nullable String location,
        @NotNull Long callId)
        implements NicecallEvent {}
