package io.pacenote.nicecall.events;

import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/** A call has been paid, and drivers may have it (spec 003-F3). */
public record CallPayed(
        @NotNull Long callId,
        @NotNull String mobile,
        @NotNull String location,
        @Nullable String payType,
        @Nullable Long payAmount,
        @Nullable String status,
        @Nullable Long paymentId)
        implements NicecallEvent {}
