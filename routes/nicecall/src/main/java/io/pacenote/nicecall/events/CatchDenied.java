package io.pacenote.nicecall.events;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** A call is outside the service area (spec 003-F9). */
public record CatchDenied(
        @NotNull Long callId,
        @Nullable @Size(max = 50) String mobile,
        @Nullable @Size(max = 100) String location) implements NicecallEvent {}
