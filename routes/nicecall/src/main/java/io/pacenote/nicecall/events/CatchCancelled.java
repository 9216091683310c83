package io.pacenote.nicecall.events;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** A call that a driver had taken was cancelled by the customer (spec 003, 4.8.21). */
public record CatchCancelled(
        @NotNull Long catchId,
        @Nullable @Size(max = 50) String mobile,
        @Nullable @Size(max = 100) String location,
        @NotNull Long callId)
        implements NicecallEvent {}
