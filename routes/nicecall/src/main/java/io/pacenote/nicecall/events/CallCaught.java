package io.pacenote.nicecall.events;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** A driver has taken the call (spec 003-F4). */
public record CallCaught(
        @NotNull Long catchId,
        @Nullable @Size(max = 100) String driverName,
        @Nullable @Size(max = 50) String mobile,
        @Nullable @Size(max = 100) String location,
        @NotNull Long callId)
        implements NicecallEvent {}
