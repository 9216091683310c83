package io.pacenote.nicecall.events;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** A call cannot be served; what was paid goes back (spec 003-F9). */
public record CallDenied(
        @NotNull Long callId,
        @Nullable @Size(max = 50) String mobile,
        @Nullable @Size(max = 100) String location,
        @Nullable String status,
        @Nullable String reason)
        implements NicecallEvent {}
