package io.pacenote.nicecall.events;

import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/** A call is outside the service area (spec 003-F9). */
public record CatchDenied(
        @NotNull Long callId,
        @Nullable String mobile,
        @Nullable String location) implements NicecallEvent {}
